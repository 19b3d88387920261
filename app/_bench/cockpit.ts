import type { Bench } from "./bench-kind";
import { measureCockpit } from "./cockpit/measure";
import { reportOf } from "./cockpit/report";
import { textOf } from "./cockpit/text";
import { machine } from "./web/report";

export const cockpit: Bench = {
  summary: "the cockpit in a browser at 4×, its JavaScript, its terminal, and a server that replays landings",
  help: `
Starts the real server on a temporary data directory, flies the first incident of the course in a Chromium, at real pace
and in a shop many times as large, and answers whoever waits as a pilot would. Then pastes and types into the terminal
of that flight, and lands flights at once while it asks the server for pages. Takes a quarter of the minutes, and some
four more; a busy machine makes tasks longer than they are.`,
  options: {
    minutes: { describes: "simulated minutes to fly, four in a real one", usually: 30, least: 2 },
    requests: { describes: "requests per second at the entry of the shop, about", usually: 500, least: 74 },
    landings: { describes: "flights that land at once", usually: 10 },
  },
  run: async ({ minutes = 30, requests = 500, landings = 10 }, stage) => {
    const on = machine();
    const settings = { minutes, requests, landings };
    const report = reportOf(await measureCockpit(settings, stage), settings, on);
    return { report, text: textOf(report) };
  },
};
