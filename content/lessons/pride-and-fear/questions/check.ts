import type { WrittenItem } from "@/app/_quiz/item";

/** In the check at the end of the lesson. */
export const check: WrittenItem[] = [
  {
    id: "nerves-cues-for-two",
    kind: "multiple",
    objective: "plan-before-the-moment",
    title: "Cues that two people would agree on",
    asks: "application",
    use: "check",
    back: "a-cue-anybody-sees",
    variants: [
      {
        stem: "Which of these cues could two people, sitting apart, agree have been met?",
        context: "The release is a service that sends parcels’ labels to printers in warehouses.",
        options: [
          {
            text: "Labels per minute on the warehouse board under 200 for 3 minutes",
            holds: "Number, place and duration. Whoever has the board open comes to the same answer.",
          },
          {
            text: "The message “label rejected” more than 5 times a minute, for 2 minutes, in the printers’ log",
            holds:
              "A count of a named message in a named place. It is not the number customers live on, but it can be read.",
          },
          {
            text: "A serious increase in rejected labels, on any of the boards",
            tempting:
              "It names the right thing, and “serious” feels like a threshold. Each reader puts another figure in its place.",
          },
          {
            text: "The colleague who watches the board has written “stop” in #deploys",
            holds: "Why it was written may be a feeling. That it was written is a fact, and both can read it there.",
          },
          {
            text: "Two warehouses report within 10 minutes of each other that nothing prints",
            holds:
              "No graph is needed for a good cue. Two reports in ten minutes can be counted by whoever reads the channel.",
          },
          {
            text: "I am no longer confident that the release is sound",
            tempting:
              "It may be the truest sign of all, and you may stop for it. But only you can see it, and on the day your confidence is what pride and fear pull at.",
          },
        ],
        next: "Read your own cue to a colleague without explaining it. Ask where they would look, and what they would have to see.",
      },
      {
        stem: "Which of these cues could two people, sitting apart, agree have been met?",
        context: "The release is a service that turns scanned letters into text for a county office.",
        options: [
          {
            text: "The share of letters marked “unreadable” is worryingly high",
            tempting:
              "The share is the right thing to look at. Which share worries somebody depends on who they are and whose release it is.",
          },
          {
            text: "More than 8 % of the last 200 letters marked “unreadable”",
            holds: "A share, over a stated number of letters. Both people count the same 200.",
          },
          {
            text: "The oldest waiting letter is over 20 minutes old, for 5 minutes",
            holds: "An age that a board can show, and how long it lasts. A short queue after lunch does not meet it.",
          },
          {
            text: "Response times are worse than they should be for this hour",
            tempting:
              "There may well be a figure that they should be. As long as it is not in the cue, each person carries another one.",
          },
          {
            text: "The clerks at the counter are unhappy with the results",
            tempting:
              "They are the people it is for, so this feels like the best sign. Unhappy how much, and how many of them? A count of their reports would do.",
          },
          {
            text: "3 clerks or more report the same fault within a quarter of an hour",
            holds: "The same people, counted. Anybody who reads the channel can see when the third report is in.",
          },
        ],
        next: "Read your own cue to a colleague without explaining it. Ask where they would look, and what they would have to see.",
      },
    ],
  },
  {
    id: "nerves-study-in-a-memo",
    kind: "lines",
    objective: "strength-of-evidence",
    title: "A memo that says more than its study",
    asks: "application",
    use: "check",
    back: "imagine-the-failure",
    variants: [
      {
        stem: "A team writes down why it prepares as it does. One line claims what its study never looked at. Which?",
        context: "Everything else in the memo stays within what was measured. Choose a line.",
        file: "docs/before-a-deploy.md",
        lines: [
          { text: "# What we do before a deploy, and why" },
          {
            text: "Practise in the simulator; training under stress did help (37 studies, not on deploys).",
            tempting:
              "It leans on people who did something else. But it says so in the bracket, and that is all one can ask of a borrowed number.",
          },
          {
            text: "Write down why it could fail: pre-mortems cut failures by 30 % (Mitchell 1989).",
            right:
              "The study counted reasons that people gave when an outcome was put to them as certain. No plan was carried out, so no failure could be cut.",
          },
          {
            text: "Read the list aloud: in eight hospitals complications fell from 11 to 7 % (before/after).",
            tempting:
              "It leaves out the hospitals where nothing changed, which one would like to hear. What it states is what was measured, down to the kind of comparison.",
          },
          {
            text: "A list by order may do nothing: Ontario saw no clear change (101 hospitals).",
            sound:
              "Both figures went down, by no more than chance could do alone, and the line says no more than that.",
          },
          {
            text: "Name a limit as if-then: helps, probably modestly (642 tests of other things).",
            sound: "A size in words that the numbers support, and a reminder that they come from elsewhere.",
          },
          {
            text: "Breathe if you like; one minute of it is not shown to help.",
            sound: "Trials were of regular practice, and short sessions tend not to work. The line keeps to that.",
          },
        ],
        next: "Find one sentence with a percentage in your team’s documents. Note whether it says what was counted, and in whom.",
      },
    ],
  },
  {
    id: "nerves-checklist-decision",
    kind: "choice",
    objective: "strength-of-evidence",
    title: "A list by order, or a list in use",
    asks: "application",
    use: "check",
    back: "lists-and-attention",
    variants: [
      {
        stem: "After two bad deploys a manager wants a form with 30 boxes that everybody ticks before a release. Which advice fits the hospital studies best?",
        context: "You have read about the eight hospitals and about the 101 in Ontario.",
        options: [
          {
            text: "Introduce the form: complications in eight hospitals fell by more than a third.",
            tempting:
              "The figure is right, from 11.0 to 7.0 %. It comes from places that took part in a study and compared themselves with earlier. The larger study, by order, saw nothing of the kind.",
          },
          {
            text: "Leave it: Ontario shows that checklists have no effect at all on what happens to the people concerned.",
            tempting:
              "Ontario shows no clear change there, under an order. That is no proof of no effect anywhere, and the eight hospitals are still to be explained.",
          },
          {
            text: "Try a short list that two people stop and read aloud, and count failures before and after.",
            right:
              "Both studies fit with the guess that a list works where people stop at it. It is a guess, so one tries it in small and counts.",
          },
          {
            text: "Make the form longer, so that both of the recent failures would have been caught.",
            tempting:
              "Each box has a story behind it, which makes it hard to refuse. But a box only works on somebody who stops at it, and every box makes that less likely.",
          },
        ],
        next: "Look at the list that your team ticks before a release. Mark each line at which somebody has ever stopped.",
      },
    ],
  },
  {
    id: "nerves-worry-to-plan",
    kind: "order",
    objective: "plan-before-the-moment",
    title: "From a worry to a plan that is ready",
    asks: "application",
    use: "check",
    back: "rehearse-aloud",
    variants: [
      {
        stem: "Kai’s first release is on Thursday. Put these steps in an order in which each one has what it needs.",
        context: "Kai ships a change to the service that prices taxi rides.",
        steps: [
          {
            text: "Say what worries most: rides priced at nothing, with nobody noticing",
            why: "First, because the cue has to belong to a failure that matters. A plan that begins from a graph guards the graph.",
          },
          {
            text: "Find the number that would show it, and what it is on a normal Thursday",
            why: "The worry says what to look for. Without the normal figure no limit can be set.",
          },
          {
            text: "Set the limit and the minutes: rides priced under 2 pounds over 3 %, for 2 minutes",
            why: "Now the normal figure is known, and the limit can be put clear of it.",
          },
          {
            text: "Choose one command to run when that limit is met, and run it once in staging",
            why: "The act needs a cue to be tied to. Running it shows that it exists, that Kai may run it, and how long it takes.",
          },
          {
            text: "Write both halves as one sentence, with “if” and “then”",
            why: "Only now are both halves known. The form is one of the things that seemed to matter in the tests.",
          },
          {
            text: "Read the sentence aloud to whoever sits beside Kai, before Thursday",
            why: "Last, because it is the rehearsal of the finished plan, and a test: would the other person recognise the cue?",
          },
        ],
        next: "See at which of these steps your own plan stands, and do the next one today.",
      },
      {
        stem: "Rosa’s first release is on Monday. Put these steps in an order in which each one has what it needs.",
        context: "Rosa ships a change to the service that tells drivers of a bakery where to deliver.",
        steps: [
          {
            text: "Say what worries most: a van that leaves without half of its addresses",
            why: "First, because the cue has to belong to a failure that matters to somebody.",
          },
          {
            text: "Find where it would show: stops per tour, and what they are on a usual Monday",
            why: "The worry says what to look for, and a limit needs to know what is usual.",
          },
          {
            text: "Set the limit: a tour with fewer than 8 stops, twice within 10 minutes",
            why: "With the usual figure known, the limit can be put where a normal Monday does not reach it.",
          },
          {
            text: "Choose what is done when that limit is met: `tours hold`, tried once in staging",
            why: "It is tied to the cue made above, and trying it shows that it exists and that Rosa may run it.",
          },
          {
            text: "Join cue and act in one sentence that begins with “if”",
            why: "Both halves exist now. The if-then form is one of the things that seemed to matter.",
          },
          {
            text: "Say the sentence to the dispatcher who will sit beside Rosa",
            why: "Last: it rehearses the plan, and the dispatcher can tell whether the cue would be recognised.",
          },
        ],
        next: "See at which of these steps your own plan stands, and do the next one today.",
      },
    ],
  },
];
