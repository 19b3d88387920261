import { database } from "@/app/_database/client";
import { enrol } from "./people";

// A process of its own, over before the server opens the same database.
const [count, lesson = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await enrol(Number(count), lesson)));
await database().$disconnect();
