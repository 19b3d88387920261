import type { Person, Rule, Wordings } from "@/app/_simulator/core/flight/people";
import type { Supervisor } from "@/app/_simulator/core/flight/supervision";

/** Who is around when somebody ships. */
export const shopPeople: Person[] = [
  { id: "senior", name: "Marta Lindqvist", role: "senior engineer", mustHear: false },
  { id: "support", name: "Jonas Weber", role: "support lead", mustHear: true },
  { id: "product", name: "Ayo Adeyemi", role: "product manager", mustHear: false },
];

/** What they say in any scenario. The senior asks and never tells; the others ask what they need for their own work. */
export const shopRules: Rule[] = [
  {
    id: "senior-at-alert",
    says: "senior",
    wordings: [
      "The alert is yours. What does it say about users, and what does it leave out?",
      "I see the alert too. Which number would tell you whether anybody is hurt?",
      "Take the alert at its word for a moment: who notices this, and how?",
    ],
    when: [{ when: "alertFires" }],
    waits: false,
  },
  {
    id: "senior-at-harm",
    says: "senior",
    wordings: [
      "Orders are falling while we look. What stops it from growing, before we know why?",
      "What is the one thing you could undo right now, and what would it cost?",
      "If you had to give this back to the users in two minutes, what would you do first?",
    ],
    when: [{ when: "paidOrdersBelow", share: 0.7, minutes: 2 }],
    waits: false,
  },
  {
    id: "senior-at-stuck",
    says: "senior",
    wordings: [
      "The rollout has not moved for a while. Which pods answer users now, and what do the others say?",
      "Before you push: what is the platform protecting here by not going on?",
      "Nothing is on fire. What would you want to know before you touch the old pods?",
    ],
    when: [{ when: "rolloutIsStuckFor", minutes: 3 }],
    waits: false,
  },
  {
    id: "senior-at-recovery",
    says: "senior",
    wordings: [
      "It looks better. How long do you want to see that before you say it is over?",
      "Which number do you want to have seen, and for how long, before you land?",
      "Good. What would convince somebody who was not here that it is over?",
    ],
    when: [{ when: "recoveredFor", minutes: 1 }],
    waits: false,
  },
  {
    id: "support-at-harm",
    says: "support",
    wordings: [
      "Customers write that pages hang and orders fail. What do I tell them, and when do I hear from you next?",
      "My queue is filling: people cannot check out. What can I say, and until when does it hold?",
      "Several customers say that nothing happens when they pay. Is that us, and when is the next word?",
    ],
    when: [{ when: "harmPerMinuteAbove", users: 60 }],
    waits: true,
    againAfterMinutes: 8,
  },
  {
    id: "product-asks",
    says: "product",
    wordings: [
      "Is the release out? I have a room full of people who would like to hear it.",
      "How does it look? The newsletter goes out today, and I want to know if it may.",
      "Any news on the release? A yes, a no, or a time would all help.",
    ],
    when: [{ when: "noUpdateFor", minutes: 6 }],
    waits: true,
    againAfterMinutes: 12,
  },
];

/**
 * Marta, with the hints of a scenario. She takes the wheel unasked only when next to nobody has been able to buy for
 * minutes: far beyond what doing nothing comes to in a scenario that can be flown.
 */
export const shopSupervisor = (...hints: [Wordings, ...Wordings[]]): Supervisor => ({
  person: "senior",
  hints,
  takesOverWhen: [{ when: "paidOrdersBelow", share: 0.1, minutes: 2 }],
  takesOver: [
    "I have the wheel. I am taking everything back to how it was at take-off; you keep telling people.",
    "My wheel now: back to what ran before you shipped. Please keep support informed while I do.",
    "I take it from here, and put production back as it was. Stay on the updates, they need you.",
  ],
});
