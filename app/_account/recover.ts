// npm run recover -- EMAIL: on the server itself, for somebody who is locked out when nobody else can help.
import { environment } from "@/app/_config/environment";
import { createDatabase, transaction } from "@/app/_database/client";
import { makeRecoveryLink } from "./recovery-link";

async function recover(email: string | undefined): Promise<number> {
  if (!email || email.startsWith("-")) {
    console.error("Usage: npm run recover -- EMAIL");
    return 2;
  }
  const settings = environment();
  const database = createDatabase(settings.database);
  try {
    const person = await database.person.findUnique({
      where: { email: email.trim().toLowerCase() },
      select: { id: true, name: true },
    });
    if (!person) {
      console.error(`Nobody has joined with the e-mail ${email}. Check the spelling; nothing was changed.`);
      return 1;
    }
    const token = await transaction(database, (tx) => makeRecoveryLink(tx, person.id, null));
    const origin = settings.baseUrl ?? `http://localhost:${settings.port}`;
    process.stdout.write(
      `For ${person.name}, one sign-in within 24 hours. It ends their other sessions:\n${origin}/setup/${token}\n`,
    );
    return 0;
  } finally {
    await database.$disconnect();
  }
}

recover(process.argv[2]).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
