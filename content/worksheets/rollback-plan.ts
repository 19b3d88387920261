import type { Worksheet } from "@/app/_course/worksheet";
import { type Measure, measures, type PlannedAct, plannedActs } from "@/app/_simulator/core/flight/plan";
import { shopPeople } from "../scenarios/shop-people";

const acts: Record<PlannedAct, string> = {
  rollback: "Roll back to the version before",
  abort: "Abort the rollout",
  setEnvironment: "Set the environment to the value before",
  setFlag: "Switch the flag off",
  pause: "Pause the rollout, and look",
};

const proofs: Record<Measure, string> = {
  paidOrders: "Paid orders are in their band",
  errorRate: "The error rate is normal",
  p99: "The slowest page in a hundred (p99) is normal",
  conversion: "Visitors pay as often as before",
};

const duration = /\d+\s*(s|sec|seconds?|m|min|minutes?|h|hours?)\b/i;

export const worksheet = {
  id: "rollback-plan",
  title: "Your rollback plan",
  intro: "Write it so that a colleague could follow it at three in the morning without asking you anything.",
  fields: [
    {
      id: "when",
      label: "I roll back when",
      hint: "One number, a threshold, a duration.",
      rows: 2,
      ask(text) {
        if (!/\d/.test(text)) return "Which number would you look at, and at what value would you act?";
        if (!duration.test(text)) return "For how long does it have to last before you act?";
        return null;
      },
      example: "Paid orders per minute stay below 70 % of the same hour last week for 2 minutes.",
    },
    {
      id: "command",
      label: "The exact command",
      hint: "Paste it. Do not describe it.",
      rows: 3,
      mono: true,
      ask(text) {
        if (/<[^>]*>|\.\.\.|…|\bTODO\b/.test(text))
          return "Who fills in the gap at three in the morning, and where do they look it up?";
        if (/^[A-Z][a-z]+ .+ .+\.$/.test(text.trim()))
          return "What would a colleague paste? This reads like a description.";
        return null;
      },
      example:
        "kubectl rollout undo deployment/shop-api --to-revision=41\nkubectl rollout status deployment/shop-api --timeout=120s",
    },
    {
      id: "config",
      label: "Config that goes back with it",
      hint: "Every value this release changes, and its value before. Or: none.",
      rows: 2,
      mono: true,
      ask(text) {
        if (/^(none|nothing|no)\b/i.test(text.trim())) return null;
        if (!/[=:]|->|\bfrom\b|\bback to\b/i.test(text))
          return "What was the value before? Write both, so that nobody has to search for it.";
        return null;
      },
      example: "DB_POOL_MAX: back from 9 to 8. The new variable MAIL_HOST may stay; the old version ignores it.",
    },
    {
      id: "duration",
      label: "How long it takes",
      hint: "Timed in staging, not estimated.",
      rows: 1,
      ask(text) {
        if (!duration.test(text)) return "How many seconds or minutes, from the command to the first healthy answer?";
        if (!/timed|measured|rehears|staging|\bon \d|\d{4}-\d{2}/i.test(text))
          return "When did you time it? A rehearsal tells more than an estimate.";
        return null;
      },
      example: "90 seconds, timed in staging on 5 June.",
    },
    {
      id: "not-undone",
      label: "What it does not undo",
      hint: "Migrations, e-mails, charges, caches.",
      rows: 2,
      ask(text) {
        if (!/migrat|schema|database|column|table|\bdata\b/i.test(text))
          return "What about the database? Say so even if nothing in it changes.";
        if (!/mail|messag|charge|payment|cache|webhook|notif|order/i.test(text))
          return "What has left the building by then: e-mails, charges, messages? Or nothing?";
        return null;
      },
      example:
        "Migration 0087 stays. It only adds a column, so the old version still runs. E-mails already sent stay sent.",
    },
    {
      id: "who",
      label: "Who decides, who I tell",
      hint: "Names, and where they are reachable.",
      rows: 2,
      ask(text) {
        if (!/support|customer|service desk|help ?desk/i.test(text)) return "Add who speaks to customer support.";
        if (!/[@#+]|\d{3,}|phone|pager|call|chat|channel/i.test(text))
          return "Where would you reach them at three in the morning?";
        return null;
      },
      example:
        "I decide. I tell Marta Lindqvist (on call, #shop-releases). She tells customer support, extension 4410.",
    },
    {
      id: "shop-signal",
      kind: "signal",
      heading: "The same for the shop you will fly",
      label: "On this signal I act",
      hint: "Tern is the shop of the simulator. What you choose here is your plan in every flight.",
      ask({ measure, is, threshold, minutes }) {
        const isShare = measure === "paidOrders" || measure === "conversion";
        if (isShare && is === "above") return "Is it bad news when this number is high? Which side would worry you?";
        if (!isShare && is === "below") return "Is it bad news when this number is low? Which side would worry you?";
        if (isShare && threshold >= 1)
          return "Would you act on a normal day? What share of the expected is too little?";
        if (minutes === 0) return "One reading may be chance. For how long would it have to last?";
        if (minutes > 10) return "How many customers are lost in that time? What is the shortest that you can trust?";
        return null;
      },
      example: { measure: "paidOrders", is: "below", threshold: 0.7, minutes: 2 },
    },
    {
      id: "shop-act",
      kind: "choice",
      label: "And then I",
      hint: "The first act. You may do more in a flight; this is what your method is measured by.",
      options: plannedActs.map((id) => ({ id, label: acts[id] })),
      ask: (act) =>
        act === "pause" ? "A pause holds what is there, harm included. What would take it back, and when?" : null,
      example: "rollback",
    },
    {
      id: "shop-tell",
      kind: "choices",
      label: "Whom I tell",
      hint: "Those who would otherwise hear it from customers.",
      options: shopPeople.map(({ id, name, role }) => ({ id, label: `${name}, ${role}` })),
      ask(people) {
        const left = shopPeople.find(({ id, mustHear }) => mustHear && !people.includes(id));
        return left ? `From whom does the ${left.role} hear it, if not from you?` : null;
      },
      example: ["senior", "support"],
    },
    {
      id: "shop-verify",
      kind: "choice",
      label: "How I know that it is over",
      hint: "The number that you watch for five minutes before you land.",
      options: measures.map((id) => ({ id, label: proofs[id] })),
      ask: (measure) =>
        measure === "errorRate" || measure === "p99"
          ? "Could this look normal while nobody pays? Which number cannot?"
          : null,
      example: "paidOrders",
    },
  ],
} satisfies Worksheet;
