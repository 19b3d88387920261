import type { WrittenItem } from "@/app/_quiz/item";

/** In the text, in reading order. */
export const practice: WrittenItem[] = [
  {
    id: "nerves-usable-draft",
    kind: "choice",
    objective: "plan-before-the-moment",
    title: "A sentence that works when you are nervous",
    asks: "application",
    back: "a-cue-anybody-sees",
    variants: [
      {
        stem: "Before you read on, guess. Four people wrote down what they would do if their deploy went badly. Whose sentence leaves the least to decide in that minute?",
        context: "The service resizes pictures that customers upload. All four know it well.",
        options: [
          {
            text: "“I will watch the dashboard very closely, and act as quickly as I can as soon as something is off.”",
            tempting:
              "It is full of good will, and speed matters. But it says neither what “off” is nor which act is meant. Both have to be found in the minute in which finding is hardest.",
            separates: "Resolve is a goal. A plan names a sight and an act.",
          },
          {
            text: "“If pictures per minute on the upload board stay under 50 for 3 minutes, I run the rollback.”",
            right:
              "A number, a place where it is read, a duration, and one act that exists. Somebody else could watch the same board and know that the moment has come.",
          },
          {
            text: "“If users report broken pictures, I will investigate whether the release could be the cause.”",
            tempting:
              "Reports from users are a real sign. They come late, though, and “investigate” has no end: you would be investigating while more pictures break.",
          },
          {
            text: "“If it fails, I know every line of the change, so I will find the fault faster than anyone.”",
            tempting:
              "Probably true, and it is pride that says it. The plan depends on being quick and clear at the one time when you are least so, while customers wait for the result.",
          },
        ],
        next: "Write down in one sentence what you would do today if your service misbehaved after a deploy. Keep it; you will read it again at the end of this lesson.",
      },
    ],
  },
  {
    id: "nerves-what-it-supports",
    kind: "match",
    objective: "strength-of-evidence",
    title: "What each finding allows you to say",
    asks: "application",
    back: "what-helps",
    variants: [
      {
        stem: "A colleague prepares a talk about first deploys and wants to use these six sentences. How far does the evidence in this section carry each?",
        targets: [
          "Supported by what was measured",
          "Goes beyond what was measured",
          "A study named here speaks against it",
        ],
        entries: [
          {
            text: "Training under growing stress made people less anxious and better under stress",
            target: "Supported by what was measured",
            why: "That is what 37 studies with 70 tests add up to. The sentence claims it of the people who were studied, and of nobody else.",
          },
          {
            text: "Flights in a simulator make engineers ship with fewer failures",
            target: "Goes beyond what was measured",
            why: "It is a reasonable hope with a good relative in stress training. Nobody has measured it on deploys.",
          },
          {
            text: "A pre-mortem prevents 30 % of failures",
            target: "Goes beyond what was measured",
            why: "The study behind the figure counted reasons that people gave. Whether anything failed less often was not looked at there.",
          },
          {
            text: "A checklist works wherever it is made compulsory",
            target: "A study named here speaks against it",
            why: "In Ontario 101 hospitals had to introduce one, and neither complications nor deaths changed by more than chance allows.",
          },
          {
            text: "After checklists came to eight hospitals, deaths there were lower than before",
            target: "Supported by what was measured",
            why: "Before 1.5 %, after 0.8 %. The sentence keeps to before and after, and does not say that nothing else had changed.",
          },
          {
            text: "One minute of slow breathing steadies your decisions in an incident",
            target: "Goes beyond what was measured",
            why: "The trials were of regular practice and measured stress and mood. A review found that short sessions tend not to work; decisions in an incident were not studied.",
          },
        ],
        next: "Think of one piece of advice about stress that you have passed on to somebody. Look for the study behind it for five minutes, and note who was in it.",
      },
    ],
  },
  {
    id: "nerves-line-to-act-on",
    kind: "lines",
    objective: "plan-before-the-moment",
    title: "The line on which others can act",
    asks: "application",
    back: "the-sentence",
    variants: [
      {
        stem: "A release of the booking service goes out, and several people write at once. Which line gives the others most to act on?",
        context: "Usually 52 to 78 bookings are completed in a minute at this hour. Choose a line.",
        file: "#deploys",
        lines: [
          {
            text: "10:31 Ira    booking v9 is going out",
            sound: "A start should be announced, and it is. It says nothing yet of how it goes.",
          },
          {
            text: "10:34 Ira    hm, is anybody else seeing weird things?",
            tempting:
              "It is honest and it comes early, which is worth a lot. But nobody can answer it: which things, seen where, since when? The next three lines will be questions.",
            separates: "A question asks others to find the sign. A reading gives it to them.",
          },
          {
            text: "10:35 Femi   site feels slow from here",
            sound: "One person, one place, one impression. It fits with a bad release and with a bad wireless network.",
          },
          {
            text: "10:36 Ira    I think the new cache client leaks connections, looking at the pool now",
            tempting:
              "It sounds like progress, because it names a cause. Should it be another cause, everybody has been sent to the pool. And it does not say what customers are missing.",
            separates: "A cause can turn out otherwise. A number that was read stays read.",
          },
          {
            text: "10:37 Ira    completed bookings 36 a minute, usually 52 to 78, since 10:33, cause unknown",
            right:
              "What is seen, what is usual, since when, and that the cause is not known. Support can tell callers, a second person can watch the same number, and whoever holds the limit can compare.",
          },
          {
            text: "10:38 Femi   should we be worried??",
            sound: "Two minutes of worry do not change what anybody can do. The line above it does.",
          },
        ],
        next: "Write this line for your own service, with today’s number in it, and keep it where you can copy it on the day.",
      },
    ],
  },
  {
    id: "nerves-repair-a-plan",
    kind: "choice",
    objective: "plan-before-the-moment",
    title: "Which change mends a plan",
    asks: "application",
    back: "an-act-at-once",
    variants: [
      {
        stem: "“If the queue of unsent mails grows, then I discuss with Sam whether to roll back.” Which rewriting mends both halves?",
        context:
          "The queue holds 0 to 300 mails on a normal day and empties within a minute. Sam sits beside you. `mail rollback` takes about a minute.",
        options: [
          {
            text: "“If the queue of unsent mails grows quickly and does not recover, then I roll back together with Sam.”",
            tempting:
              "“Quickly” and “does not recover” feel like numbers. They still have to be judged, and pride judges them kindly. The act has become better; the cue has not.",
          },
          {
            text: "“If the queue is over 1,000 for 2 minutes, then I find out with Sam which change caused it.”",
            tempting:
              "Now the cue can be read by anybody. But the act is to look for a cause, and that has no end. Mails wait for as long as the search does.",
          },
          {
            text: "“If the queue is over 1,000 for 2 minutes, then I run `mail rollback` and tell Sam that I am doing it.”",
            right:
              "Over 1,000 is well above a normal day, two minutes are longer than the queue’s usual minute, and the act is one command. Sam can still say stop; nobody has to say go.",
          },
          {
            text: "“If anything at all looks unusual in the queue, then I run `mail rollback` at once.”",
            tempting:
              "The act is as good as it can be. But a queue between 0 and 300 looks unusual several times an hour, so this plan fires on a normal day and is given up after the second time.",
          },
        ],
        next: "Take the sentence that you kept from the start of this lesson. Underline what would have to be judged in the minute itself, and replace one such word by a number.",
      },
      {
        stem: "“If customers cannot log in, then I check with Lou what we should do.” Which rewriting mends both halves?",
        context:
          "On a normal day 96 to 98 % of logins succeed; the rest are mistyped passwords. Lou sits beside you. `login rollback` takes about a minute.",
        options: [
          {
            text: "“If logins that succeed are under 90 % for 3 minutes, then I run `login rollback` and tell Lou.”",
            right:
              "The limit is clear of the usual 96 to 98 %, it says for how long, and the act is one command that exists. Lou hears it and may stop it.",
          },
          {
            text: "“If logins that succeed fall under 100 %, then I run `login rollback` at once and tell Lou about it.”",
            tempting:
              "A number and an act, so it has the form of a plan. But mistyped passwords keep this number under 100 % on the best of days. The cue is met before you begin.",
          },
          {
            text: "“If logins that succeed are under 90 % for 3 minutes, then I read the login logs with Lou.”",
            tempting:
              "The cue is good. The act keeps two people busy while more than one login in ten is turned away. Logs can be read when people can log in again.",
          },
          {
            text: "“If Lou and I both have the feeling that logins are failing, then I run `login rollback`.”",
            tempting:
              "Two heads seem safer than one. Two people who would both rather wait will wait longer than one, and neither has anything to point at.",
          },
        ],
        next: "Take the sentence that you kept from the start of this lesson. Underline what would have to be judged in the minute itself, and replace one such word by a number.",
      },
    ],
  },
  {
    id: "nerves-at-the-limit",
    kind: "decision",
    objective: "plan-before-the-moment",
    title: "At the limit, with a good explanation",
    asks: "application",
    back: "two-feelings",
    variants: [
      {
        stem: "It is your first release. Decide what happens next.",
        context:
          "You ship the search of a library. Your written plan: if searches that end in a loan are under 16 a minute for 4 minutes, then I run `search rollback` and say so in the channel. Going back takes a minute.",
        start: {
          situation:
            "11:10. The release is out for six minutes. Loans from searches stand at 19 a minute, where 22 to 34 are usual. You have a good explanation: school holidays began on Monday. Ilse, who sits with you, reads something on her own screen.",
          options: [
            {
              text: "Wait without a word, because 19 is above the limit",
              consequence:
                "At 11:13 it is 15. Ilse looks up: “Has it been going down for long?” You say that you have seen it since ten past.",
              why: "The limit is for going back, and it is not met. Speaking has no limit. Three minutes in which a second person could have looked are gone.",
              leadsTo: {
                situation:
                  "11:15. The third reading under 16. Ilse asks what you want to do. The holidays would explain it well.",
                options: [
                  {
                    text: "Go by the plan: one more reading, and then back if it is low",
                    consequence: "11:16, 14 a minute. You roll back. At 11:17 it is 27, holidays or not.",
                    why: "The plan decided. It cost the three silent minutes at the start, and no more.",
                    worth: 0.7,
                  },
                  {
                    text: "Look for proof that it is the holidays before going back",
                    consequence:
                      "At 11:31 you find last year’s figures: holidays made no difference. You roll back. Well over a hundred readers did not find their book in the meantime.",
                    why: "Wanting to be certain feels like care. The plan had settled how certain is certain enough, at a time when nothing pulled at you.",
                    worth: 0.2,
                  },
                ],
              },
            },
            {
              text: "Say the number, the usual one and since when, and go on reading",
              consequence:
                "“19 loans a minute, usually 22 to 34, since about five past. I do not know why.” Ilse opens the same board. At 11:13 it is 15, at 11:14 again, at 11:15 it is 14.",
              why: "It claims nothing, so it cannot be a false alarm. It gave you a second reader before the limit was met.",
              leadsTo: {
                situation:
                  "11:16. The fourth reading under 16: 14. Ilse says that the holidays began on Monday, and that it might be that. She is senior, and she asks you.",
                options: [
                  {
                    text: "Raise the patience to ten minutes, since a senior has a good explanation",
                    consequence:
                      "At 11:27 it is still 14. You roll back, and at 11:28 it is 27. Ilse says: “I was asking, not telling.”",
                    why: "Her explanation is a good one, and she knows more. But a limit that moves when it is met is no limit, and going back costs a minute.",
                    worth: 0.4,
                  },
                  {
                    text: "Run `search rollback`, say so, and look into the holidays afterwards",
                    consequence:
                      "11:17, the old version. 27 a minute. At 11:40 you know that a filter hid everything on loan elsewhere. The holidays had no part in it.",
                    why: "The cue was met, so the act began. Whether the explanation holds can be found out when readers find their books.",
                    worth: 1,
                  },
                ],
              },
            },
          ],
        },
        next: "Ask the person who will sit with you: when my limit is met and you have an explanation, what do you want me to do? Write the answer beside the plan.",
      },
    ],
  },
  {
    id: "nerves-explain-the-claim",
    kind: "explanation",
    objective: "strength-of-evidence",
    title: "How strong is it, in words for a sceptic",
    asks: "understanding",
    back: "how-strong",
    variants: [
      {
        stem: "A sceptical colleague says: “If-then plans? Psychology. They either work or they do not.” Tell them in three or four sentences what was found, and why you will write one nevertheless.",
        context: "Nobody grades this; you compare it with a model afterwards.",
        model:
          "Over several hundred tests, people who tied an act to a cue did more often what they had meant to do than people who only meant to. The effect has been put at 0.65 standard deviations in an early summary, and probably is a good deal smaller when one allows for what never gets printed. None of the tests that we know was about a deploy. I write one because it takes ten minutes, and because the wording that seems to matter, a visible cue and one act, is what a limit for going back needs anyway.",
        points: [
          "What was measured: whether people did what they had set out to do.",
          "A size with its doubt: from 0.65 in 2006 to perhaps 0.15 once unpublished results are allowed for.",
          "None of it was measured on deploys.",
          "A reason to do it that does not depend on the size, such as its cost.",
        ],
        next: "Tell one colleague what your limit for going back is, and ask them to find the word in it that is open to judgement.",
      },
    ],
  },
];
