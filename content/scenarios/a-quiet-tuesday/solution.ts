import "server-only";
import type { Solution } from "@/app/_simulator/core/flight/solution";
import { leaveAlone, leftAlone } from "../shop-solutions";

export const solution: Solution = {
  plan: null,
  commands: { tuesday: leaveAlone, newsletter: leaveAlone },
  bounds: { tuesday: leftAlone, newsletter: leftAlone },
};
