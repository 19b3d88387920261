import type { WrittenItem } from "@/app/_quiz/item";

/** In the text, in reading order. */
export const practice: WrittenItem[] = [
  {
    id: "dive-first-service",
    kind: "choice",
    objective: "bounded-first-step",
    title: "Which change to ship first",
    asks: "application",
    back: "shared-with",
    variants: [
      {
        stem: "Before you read on, guess. A cinema’s team offers you four changes for your first deploy. Which would you take?",
        context: "All four are reviewed and tested. You may ship on a weekday morning.",
        options: [
          {
            text: "The yearly tax export, which runs once and which nobody is waiting for until January",
            tempting:
              "No traffic sounds like no risk. But nothing would move on any board, so you would learn in January whether it works, and perhaps from the tax office.",
            separates: "Few events keep the harm small and hide it as well.",
          },
          {
            text: "The seat map’s new colours, some 30 views a minute, read from a cache of its own",
            right:
              "Enough people to see within minutes whether it works, few enough to explain it to, nothing stays after going back, and it writes to nothing that others use.",
          },
          {
            text: "The refund of vouchers, 2 a minute, four changed lines, and a test for each of them",
            tempting:
              "Four lines look harmless, and the traffic is low. What they do is pay out money, though, and money that has been paid out does not come back with the old version.",
            separates: "A small diff says little about what stays when it goes back.",
          },
          {
            text: "The new database client, which behaves as before and which every service will use",
            tempting:
              "If it behaves as before, nobody will notice. That is the hope for every shared part. Should it fail, it fails for ticket sales, the tills and the website at once.",
          },
        ],
        next: "List the next three changes that your team will ship. Beside each, note what stays after going back, and who else uses what it touches.",
      },
    ],
  },
  {
    id: "dive-what-hangs-on-you",
    kind: "multiple",
    objective: "detach-from-laptop",
    title: "What the release still takes from a laptop",
    asks: "application",
    back: "a-stranger-starts-it",
    variants: [
      {
        stem: "Which of these tie Mira’s release to her laptop?",
        context: "Mira ships a service that prints badges for a trade fair. Tests run on a build server.",
        options: [
          {
            text: "The printer’s address comes from a variable that each environment sets",
            tempting:
              "It is missing on an empty machine too, which looks like the same fault. But it is handed over by the environment, which is where it belongs.",
          },
          {
            text: "She runs `npm run build` in her working directory and uploads the result",
            holds:
              "Whatever lies in the directory goes along, changes that were never committed included. Another machine would make something else of the same commit.",
          },
          {
            text: "For the rollback she types a short alias of her own; the whole command stands in the runbook",
            tempting:
              "The short word works on her machine alone. Whoever may deploy can paste the whole command from the runbook, so the way back does not wait for her.",
          },
          {
            text: "The service calls `convert`, which she installed with Homebrew and which no manifest names",
            holds: "It is there on her machine alone. In an empty container the first badge fails.",
          },
          {
            text: "She presses the deploy button herself, and three colleagues may press it too",
            tempting:
              "A person presses it, and on the day that is Mira. Any of the other three could, from their own machine, so nothing hangs on hers.",
          },
          {
            text: "The lockfile that names all packages was written on her laptop in May",
            tempting:
              "It was made there. Since then it lies in the repository, and every machine that installs by it gets the same packages.",
          },
        ],
        next: "Clone your repository into an empty container and start the service. Write down the first thing that is missing.",
      },
      {
        stem: "Which of these tie Jonas’s release to his laptop?",
        context: "Jonas ships a service that translates menus for a chain of hotels.",
        options: [
          {
            text: "The list of dishes is read from a path that begins with `/Users/jonas`",
            holds: "No other machine has that directory. It works for him and for nobody else.",
          },
          {
            text: "The image is built on the build server, from a tagged commit",
            tempting:
              "Jonas wrote the commit on his laptop. But the build begins from the commit, and what else lies on the laptop has no part in it.",
          },
          {
            text: "The cluster accepts deploys and rollbacks from his personal login alone",
            holds: "The way back is as available as he is. A second login is a matter of minutes, before.",
          },
          {
            text: "The rollout is a loop in his terminal that replaces one machine after another",
            holds: "When the lid closes, the loop ends where it stands, with two versions running.",
          },
          {
            text: "The translation service’s key lies in the secret store",
            tempting:
              "It had to be entered by somebody, perhaps by Jonas. Now the environment hands it over at the start, wherever that is.",
          },
          {
            text: "He watches the release on a board that needs the company’s network",
            tempting:
              "It would be missing in a train, which is worth knowing. But any colleague on the network sees the same board.",
          },
        ],
        next: "Clone your repository into an empty container and start the service. Write down the first thing that is missing.",
      },
    ],
  },
  {
    id: "dive-whose-task",
    kind: "match",
    objective: "pair-on-a-deploy",
    title: "Who does what during the deploy",
    asks: "application",
    back: "two-chairs",
    variants: [
      {
        stem: "Lene ships a change to a taxi dispatcher, and Omar sits beside her. Who does what, if they work as this section describes?",
        context: "Lene has never deployed. Omar has been with the service for six years.",
        targets: ["Lene, who drives", "Omar, who navigates", "Either of them"],
        entries: [
          {
            text: "Types the command, slowly, and reads its target aloud first",
            target: "Lene, who drives",
            why: "It is her deploy, and she will remember what her hands did. Reading aloud gives Omar something to check.",
          },
          {
            text: "Says “stop”, without giving a reason",
            target: "Either of them",
            why: "The right is worth most to whoever sees it first, and nobody can know who that will be.",
          },
          {
            text: "Checks on another screen which version each machine reports",
            target: "Omar, who navigates",
            why: "Whoever types sees the command line. The rest of the picture needs a person who is not typing.",
          },
          {
            text: "Reads the one number against the limit, minute by minute",
            target: "Lene, who drives",
            why: "The limit is hers and she said it aloud. Omar sees to everything outside that number.",
          },
          {
            text: "Keeps the notes with times, and asks when she falls silent",
            target: "Omar, who navigates",
            why: "Notes and the driver’s silence are both things that the driver cannot keep an eye on.",
          },
          {
            text: "Runs the rollback once “stop” has been said",
            target: "Lene, who drives",
            why: "Omar has authority and keeps off the keyboard. If she cannot type, for whatever reason, they swap chairs and say so.",
          },
        ],
        next: "Ask the person who will sit beside you: which screen will you look at while I type? Write down the answer.",
      },
    ],
  },
  {
    id: "dive-second-chair",
    kind: "decision",
    objective: "pair-on-a-deploy",
    title: "In the second chair",
    asks: "application",
    back: "said-aloud",
    variants: [
      {
        stem: "This time you are the second person. Decide what you do.",
        context:
          "Pia ships a change to the parking app of a city. You know little of the app. In the talk she said: one machine of five first; the limit is fewer than 8 paid tickets in 2 minutes on that machine, where about 24 are usual. Either of you may say stop.",
        start: {
          situation:
            "14:00. Pia has her finger on Enter. You read on her screen: `park rollout v12 --group all`. She is fast and certain, and you have known the tool for an hour.",
          options: [
            {
              text: "Say nothing yet, since “all” may well be the name of a group",
              consequence:
                "She presses Enter. Five machines restart. “Oh,” says Pia, “that was meant to be one.” All five run v12.",
              why: "It may be a name, and a newcomer does not want to look slow. Asking would have taken five seconds, and there was no later moment at which it cost as little.",
              leadsTo: {
                situation:
                  "14:02. All five run v12. The numbers look usual so far. Pia says that one might as well leave it, now that it is out.",
                options: [
                  {
                    text: "Leave it and watch, because the numbers look usual",
                    consequence:
                      "At 14:09 tickets fall on all five machines. The rollback takes two minutes. The whole city has been unable to pay.",
                    why: "Nothing was broken when you decided, which is why it seemed kind. But the bound that you both counted on was gone, and the limit was one for a single machine.",
                    worth: 0.2,
                  },
                  {
                    text: "Say stop: back to v11, then begin again with one machine",
                    consequence:
                      "14:04, v11 on all five. At 14:20 you begin again, with one machine, and read its name aloud.",
                    why: "The plan was one machine, and you are outside of it. It cost twenty minutes, and the question at 14:00 would have cost seconds.",
                    worth: 0.7,
                  },
                ],
              },
            },
            {
              text: "Ask: “Read me the target. How many machines is that?”",
              consequence:
                "Pia reads. “All … that is five.” She changes it to `--group one`. At 14:01 one machine restarts with v12.",
              why: "It needs no knowledge of the app. You compared what she said with what is there.",
              leadsTo: {
                situation:
                  "14:08. On that machine you count 6 tickets in two minutes. Pia says it is lunch time, that it always dips, and that she would like five more minutes. You cannot judge that.",
                options: [
                  {
                    text: "Give her the five minutes; she knows the app and you do not",
                    consequence:
                      "At 14:13 it is 5. She rolls back at once, a little cross with herself. It was the coin machines.",
                    why: "She does know more. But the limit was set by the same Pia, at a time when nothing pulled at her, and it was set so that you need not judge.",
                    worth: 0.4,
                  },
                  {
                    text: "Open the code of v12 to see whether lunch could explain it",
                    consequence:
                      "At 14:17 you have found the right file. Pia has been waiting for you. Nobody read the number in the meantime.",
                    why: "Wanting to have a reason is natural when one is going to contradict somebody. The agreement says that none is needed.",
                    worth: 0.3,
                  },
                  {
                    text: "Say “stop”, and talk about lunch when v11 is back",
                    consequence:
                      "14:10, v11. Tickets return to 12 a minute, at lunch time. Pia looks at you and says: “Good. I would have waited.”",
                    why: "Six is under eight for two minutes. You used the one right that you have, and it cost two minutes.",
                    worth: 1,
                  },
                ],
              },
            },
          ],
        },
        next: "Offer somebody on your team to sit beside them at their next deploy. Ask them beforehand what their limit is.",
      },
    ],
  },
  {
    id: "dive-explain-approval",
    kind: "explanation",
    objective: "pair-on-a-deploy",
    title: "To a manager who wants to sign every release",
    asks: "understanding",
    back: "what-dora-found",
    variants: [
      {
        stem: "After a bad evening a manager wants to sign every release, two days before. Say in four or five sentences what is known about that, and what you offer in its place.",
        context: "Nobody grades this; you compare it with a model afterwards.",
        model:
          "The wish behind it is sound: no one should change production alone. DORA’s surveys find that approval from outside the team goes with slower delivery, and no sign of fewer failed changes. They rest on what people report, so they do not prove a cause. A signature two days before cannot see the target of the command or the number that falls. I would rather have a colleague review each change, and a second person sit beside each risky deploy, with a limit said aloud and the right to stop it. We can write down who that was, so that it can be shown to an auditor, and compare in three months how many deploys went back.",
        points: [
          "The aim is shared: two people for a change in production.",
          "What DORA found, with its limit: reports of teams, and no proof of a cause.",
          "What a signature cannot see, because it comes too early or from too far.",
          "What is offered: a peer’s review, a second person on the day, and the right to stop.",
        ],
        next: "Find out who may stop a release in your team on the day. If it takes more than one question to learn, write the answer where the next person will look.",
      },
    ],
  },
  {
    id: "dive-worst-case",
    kind: "number",
    objective: "bounded-first-step",
    title: "How many parcels can meet the fault",
    asks: "application",
    back: "reach-in-numbers",
    variants: [
      {
        stem: "At most how many labels can the new version print before the old one is back?",
        context:
          "A warehouse prints 90 labels a minute, spread evenly over 6 machines. One machine gets the new version. At the latest after 4 minutes the limit is met. You give yourselves 1 minute to say stop and type, and the way back takes 2.",
        hints: [
          "Begin with the machine: how many of the 90 labels does it print in a minute?",
          "The new version prints until it is gone, so count every minute up to that moment.",
        ],
        answer: 105,
        tolerance: { absolute: 0 },
        unit: "labels",
        right:
          "The one machine prints 90 / 6 = 15 labels a minute. It runs the new version for 4 + 1 + 2 = 7 minutes, and 15 × 7 = 105. That is the number to tell the people at the packing table, beforehand.",
        mistakes: [
          {
            amount: 630,
            name: "All machines",
            tempting:
              "90 × 7 has the minutes right. It is the reach if all six get the new version at once; one machine sees a sixth.",
          },
          {
            amount: 60,
            name: "Up to the limit",
            tempting:
              "15 × 4 stops counting when you know. The machine goes on printing while you speak, type and wait for the old version.",
          },
          {
            amount: 75,
            name: "Without the way back",
            tempting:
              "15 × 5 counts until Enter is pressed. A rollback takes time too, and during it the new version still prints.",
          },
        ],
        next: "Work out the same for your own first deploy: events a minute, share, minutes. Say the result to one person whom it would hit.",
      },
      {
        stem: "At most how many tickets can the new version sell before the old one is back?",
        context:
          "A swimming pool sells 48 tickets a minute on a hot day, spread evenly over 4 machines. One machine gets the new version. At the latest after 5 minutes the limit is met. You give yourselves 1 minute to say stop and type, and the way back takes 3.",
        hints: [
          "Begin with the machine: how many of the 48 tickets does it sell in a minute?",
          "The new version sells until it is gone, so count every minute up to that moment.",
        ],
        answer: 108,
        tolerance: { absolute: 0 },
        unit: "tickets",
        right:
          "The one machine sells 48 / 4 = 12 tickets a minute. It runs the new version for 5 + 1 + 3 = 9 minutes, and 12 × 9 = 108. That is the number to tell the people at the gate, beforehand.",
        mistakes: [
          {
            amount: 432,
            name: "All machines",
            tempting: "48 × 9 has the minutes right. One machine of four sees a quarter of it.",
          },
          {
            amount: 60,
            name: "Up to the limit",
            tempting: "12 × 5 stops counting when you know. The machine goes on selling until the old version is back.",
          },
          {
            amount: 72,
            name: "Without the way back",
            tempting: "12 × 6 counts until Enter is pressed. For three more minutes the new version still sells.",
          },
        ],
        next: "Work out the same for your own first deploy: events a minute, share, minutes. Say the result to one person whom it would hit.",
      },
    ],
  },
];
