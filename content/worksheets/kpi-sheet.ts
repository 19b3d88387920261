import type { Worksheet } from "@/app/_course/worksheet";

export const worksheet = {
  id: "kpi-sheet",
  title: "Your KPI sheet",
  intro:
    "Find the one number that says whether your users get what they came for, and learn what it looks like on a good day.",
  fields: [
    {
      id: "number",
      label: "The one number",
      hint: "What a customer would notice.",
      rows: 1,
      ask(text) {
        if (/\b(cpu|memory|load|latency|requests?|uptime|pods?)\b/i.test(text))
          return "Could this number look healthy while nobody gets what they came for?";
        if (!/\b(per|of|share|rate|a minute|an hour|each)\b|%/i.test(text))
          return "Counted over what: a minute, an hour, or as a share of something?";
        return null;
      },
      example: "Paid orders per minute.",
    },
    {
      id: "normal",
      kind: "table",
      label: "What normal is",
      hint: "Read it at the same weekday and hour as your deploy.",
      columns: [
        { id: "measure", label: "Measure" },
        { id: "normal", label: "Normal at that hour" },
        { id: "look", label: "Look when" },
      ],
      ask(rows) {
        const [first] = rows.flatMap(([measure = "", normal = "", look = ""]) => {
          if (!/\d/.test(normal)) return `From what to what is “${measure}” on a normal day?`;
          return /\d/.test(look) ? [] : `At what value, and for how long, would you look at “${measure}”?`;
        });
        if (first) return first;
        return rows.length < 2 ? "Which second number would tell you that the first one is mistaken?" : null;
      },
      example: [
        ["Paid orders per minute", "77 to 103", "below 63 for 2 min"],
        ["Checkout errors", "below 0.5 %", "above 2 % for 2 min"],
        ["p99 of the checkout", "below 400 ms", "above 1 s for 5 min"],
        ["Database connections", "60 to 90", "above 160"],
      ],
    },
    {
      id: "mislead",
      label: "What will mislead me",
      hint: "A number that looks good when things go badly, or bad when they go well.",
      rows: 2,
      ask(text) {
        if (!/\b(because|when|while|since|if|so)\b/i.test(text))
          return "When does it mislead, and what really happens at that moment?";
        return null;
      },
      example: "Request volume. Clients retry, so it rises when the checkout fails.",
    },
    {
      id: "where",
      label: "Where I look",
      hint: "Places that open without a search.",
      rows: 2,
      ask(text) {
        if (!/https?:|board|dashboard|grafana|panel|query|bookmark|terminal|screen|tab/i.test(text))
          return "Which page is it, and how do you get there in ten seconds?";
        return null;
      },
      example: "Grafana, board “Checkout, paid orders”. Bookmarked on my laptop and on my phone.",
    },
    {
      id: "owners",
      label: "Who owns the number",
      hint: "A person, and the day on which you agreed what normal is.",
      rows: 2,
      ask(text) {
        if (!/\b[A-Z][a-z]+/.test(text)) return "Who would be asked whether this number is good? Name the person.";
        if (!/\d/.test(text)) return "When did the two of you agree on it?";
        return null;
      },
      example: "Ayo Adeyemi, product. We agreed on the band on 9 June.",
    },
    {
      id: "detect",
      label: "How long until it would show",
      hint: "From the first customer who notices to the first change in the number.",
      rows: 1,
      ask(text) {
        if (!/\d/.test(text)) return "How many minutes, at the traffic of that hour?";
        if (!/\b(because|since|scrape|per|every|until|at)\b/i.test(text))
          return "Where does the time go: in collecting, in averaging, or in too few customers?";
        return null;
      },
      example: "About 3 minutes at 90 orders a minute: the board reads every 15 s and averages over 2 min.",
    },
  ],
} satisfies Worksheet;
