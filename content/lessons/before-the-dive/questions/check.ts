import type { WrittenItem } from "@/app/_quiz/item";

/** In the check at the end of the lesson. */
export const check: WrittenItem[] = [
  {
    id: "dive-laptop-in-a-log",
    kind: "lines",
    objective: "detach-from-laptop",
    title: "The line on which a laptop comes along",
    asks: "application",
    use: "check",
    back: "hands-on-the-way-back",
    variants: [
      {
        stem: "Sami deploys with this script. On which line can something get into production that is in no commit?",
        context: "The script lies in the repository, and anybody on the team can run it from a clone. Choose a line.",
        file: "scripts/deploy.sh",
        lines: [
          { text: "#!/usr/bin/env bash" },
          {
            text: "set -euo pipefail",
            sound: "Ends the script at the first command that fails. It brings nothing along.",
          },
          {
            text: "commit=$(git rev-parse --short HEAD)",
            tempting:
              "It gives the release the name of a commit, and that name may promise too much. But the line itself only reads the name; another one decides what is packed under it.",
            separates: "Naming a commit and building from it are two different acts.",
          },
          {
            text: 'docker build --tag registry.example.org/menu:"$commit" .',
            right:
              "The dot is the directory as it lies there, with uncommitted changes and stray files. The image then bears the name of a commit that it does not come from.",
          },
          {
            text: 'docker push registry.example.org/menu:"$commit"',
            sound: "Sends what the line above has made. By now it is decided what is in it.",
          },
          {
            text: 'kubectl set image deployment/menu menu=registry.example.org/menu:"$commit"',
            tempting:
              "This is the line that changes production, from whichever machine runs the script. It names an image that lies in the registry, and adds nothing to it.",
          },
          {
            text: "kubectl rollout status deployment/menu --timeout=5m",
            tempting:
              "It waits in Sami’s terminal, so a closed lid ends it. The rollout itself goes on in the cluster without it.",
          },
        ],
        next: "Look at what your own build starts from: a commit, or a directory. Run `git status --short` in it and see what would have come along.",
      },
    ],
  },
  {
    id: "dive-what-refuses",
    kind: "multiple",
    objective: "bounded-first-step",
    title: "Which of these bounds hold by themselves",
    asks: "application",
    use: "check",
    back: "a-bound-holds",
    variants: [
      {
        stem: "A team wants a new mail service to reach few people at first. Which of these would still hold if somebody typed the wrong target into the deploy command?",
        context: "The one who types is careful and has read the plan.",
        options: [
          {
            text: "The plan says in bold letters: pilot group only",
            tempting:
              "It is clear and everybody has read it. A plan can be read and still be typed otherwise; nothing compares the two.",
          },
          {
            text: "The mail account accepts at most 200 mails an hour from the new service",
            holds: "Mail 201 is refused, whatever was typed on the other side.",
          },
          {
            text: "A deploy to more than one machine prints a warning, and goes on after ten seconds",
            tempting:
              "Ten seconds are enough for somebody who doubts. Whoever typed the wrong target does not doubt it, and the command goes on by itself: it delays, and refuses nothing.",
          },
          {
            text: "The most experienced engineer of the team does the rollout",
            tempting: "Experience makes slips rarer. The engineer at Amazon S3 followed an established procedure.",
          },
          {
            text: "A flag is on for twelve named accounts and off for everybody else",
            holds:
              "On whichever machines the code lands, it asks the flag for every mail, and an account that is not on the list does not meet the new path. The list is typed too, so have it read aloud like a target.",
          },
          {
            text: "A board shows within a minute how many mails have gone out",
            tempting:
              "It shortens the minutes, which is worth a lot. It tells you about mails that have been sent, and stops none.",
          },
        ],
        next: "Name the bound of your own first deploy and ask: what refuses, if I type it with a zero too many? Try it in staging.",
      },
    ],
  },
  {
    id: "dive-order-of-a-morning",
    kind: "order",
    objective: "pair-on-a-deploy",
    title: "A morning for two",
    asks: "application",
    use: "check",
    back: "said-aloud",
    variants: [
      {
        stem: "Put the steps of this first deploy in an order in which each has what it needs.",
        context: "Ravi ships a change to the waiting list of a music school. Birgit sits beside him.",
        steps: [
          {
            text: "Ravi asks Birgit for half an hour and tells her the reach: 40 families at most",
            why: "First, because the rest needs her. With a number she can say whether she is the right person for it.",
          },
          {
            text: "Birgit runs the rollback in staging from her own machine",
            why: "She has agreed to help, and now it is known that the way back does not hang on Ravi. It has to be known before it is promised in the talk.",
          },
          {
            text: "Ravi says the plan aloud, with limit and way back, and both may say stop",
            why: "Shortly before, with a way back that has been tried. After this nothing about the limit is open.",
          },
          {
            text: "Ravi types the command, and reads its target with the count before Enter",
            why: "The plan is fixed, so Birgit can compare what he reads with what he said.",
          },
          {
            text: "Birgit compares the version that every machine reports with the plan",
            why: "It can be seen only once the command has run. The number means little while it is unknown which version produces it.",
          },
          {
            text: "Both read the number until the agreed minutes are over",
            why: "Now it is known what runs where, so a change in the number can be read.",
          },
        ],
        next: "Write the time of day beside each of these steps for your own deploy, and send it to whoever sits beside you.",
      },
    ],
  },
  {
    id: "dive-question-to-ask",
    kind: "choice",
    objective: "pair-on-a-deploy",
    title: "What to ask from the second chair",
    asks: "application",
    use: "check",
    back: "read-the-target",
    variants: [
      {
        stem: "You sit beside a colleague whose reviewed script is about to close accounts that nobody uses any more. There is time for one question. Which finds most?",
        context: "The code was reviewed by two people yesterday, and its tests pass.",
        options: [
          {
            text: "“Who reviewed this, and did they look at the error handling as well?”",
            tempting:
              "It is a question about care, and the answer will be comforting. Two people have read the code; the list it is about to be given has been read by none.",
          },
          {
            text: "“Are you sure that you want to go on with it today?”",
            tempting:
              "It is kindly meant and leaves a door open. The answer is a feeling, and your colleague would not be sitting there without it.",
          },
          {
            text: "“How many accounts are on the list, and may I see the first three?”",
            right:
              "A count and three samples can be held against what both of you expect. At Atlassian the review had seen the call, and the identifiers went through unread.",
          },
          {
            text: "“Could you explain to me how the loop decides when an account is closed?”",
            tempting:
              "You would learn something, and explaining does turn up faults. But it goes over the ground that two reviewers and the tests have been over.",
          },
        ],
        next: "Look at the last script that your team ran in production. Note what it would have printed if it had been asked for a count first.",
      },
    ],
  },
];
