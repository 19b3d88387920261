import type { Worksheet } from "@/app/_course/worksheet";

/** Asked of every plan: it starts from something that can be seen, and ends in something that one person does. */
function askOfPlan(text: string): string | null {
  if (!/\bif\b|\bwhen\b/i.test(text)) return "What would you see or hear first? Begin with it: “If …”.";
  if (!/\bI\b/.test(text)) return "And what do you do then? Say it with “I”.";
  if (/\b(try|careful|calm|quickly|carefully|immediately)\b/i.test(text))
    return "What would somebody beside you see you do? A plan that can be watched is easier to carry out.";
  return null;
}

export const worksheet = {
  id: "if-then-plan",
  title: "Your if-then plan",
  intro:
    "Worry is a forecast that nobody has read out yet. Read it out here, and decide beforehand what you will do about it.",
  fields: [
    {
      id: "worry",
      label: "What I worry about most",
      hint: "One scene, as it would happen to you.",
      rows: 2,
      ask(text) {
        if (text.trim().split(/\s+/).length < 6)
          return "What would it look like on your screen, and who would notice first?";
        return null;
      },
      example: "The rollout stops half-way, and I sit there not knowing whether waiting makes it worse.",
    },
    {
      id: "plan",
      label: "If that happens, then I …",
      hint: "If I see this, then I do that. One sentence.",
      rows: 2,
      ask: askOfPlan,
      example: "If the rollout has not moved for 3 minutes, then I roll it back and say in #deploys that I have.",
    },
    {
      id: "second-plan",
      label: "And if that does not help, then I …",
      hint: "The next step, decided while it is calm.",
      rows: 2,
      ask: askOfPlan,
      example:
        "If I have opened the logs a second time and paid orders are still under 25 a minute, then I call Marta over and read her the number.",
    },
    {
      id: "aloud",
      label: "What I say first when something looks odd",
      hint: "The sentence itself, and to whom.",
      rows: 2,
      ask(text) {
        if (!/[“”"„:]|\bsay\b/.test(text)) return "How does the sentence begin? Write it as you would say it.";
        if (!/\b(to|in)\b|[#@]/i.test(text)) return "Who hears it, or where do you write it?";
        return null;
      },
      example:
        "“Odd: 22 paid orders a minute, usually 30 to 48, since about 10:04. I do not know why.” To Marta, in #deploys.",
    },
    {
      id: "beside-me",
      label: "Who is beside me, and how I ask",
      hint: "A name, where they are, and the words that you ask with.",
      rows: 2,
      ask(text) {
        if (!/\b[A-Z][a-z]+/.test(text)) return "Who is it? One name is enough.";
        if (!/[@#?]|call|phone|desk|room|beside|chat|channel/i.test(text))
          return "Where are they at that hour, and what do you say to get them?";
        return null;
      },
      example: "Marta Lindqvist, at the desk beside mine from 9:45. “Can you look at this with me for two minutes?”",
    },
  ],
} satisfies Worksheet;
