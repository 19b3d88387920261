import type { WrittenItem } from "@/app/_quiz/item";

/** In the text, in reading order. */
export const practice: WrittenItem[] = [
  {
    id: "lies-search-again",
    kind: "choice",
    objective: "how-a-number-misleads",
    title: "Why a good number can follow a bad change",
    asks: "application",
    back: "trying-again",
    variants: [
      {
        stem: "Guess before you read on. After a release, the help pages of a bank are opened 25 % more often, and nobody has changed the links to them. Which reading deserves to be looked at first?",
        context: "The release changed the form for transfers. Errors and response times are as before.",
        options: [
          {
            text: "The release made the bank more popular, so every page is opened more",
            tempting:
              "If everything had risen together, one might think so. One afternoon seldom changes how many customers a bank has, and only the help pages are reported here.",
          },
          {
            text: "People open the help pages more because something in the form has become unclear",
            right:
              "Help is what people turn to when they do not get on. It fits with a change to a form, in kind and in time, and it can be checked: transfers finished, of those begun.",
          },
          {
            text: "The number must have been counted in another way since the release of the new form",
            tempting:
              "That does happen, and the lesson comes to it. Here the form was changed and not the counting, so it is worth a look, but a second one.",
          },
          {
            text: "It is noise, since errors and response times have not changed at all",
            tempting:
              "Those two are where one looks first, and they are calm. But a form that nobody understands produces no error and answers fast.",
            separates: "Errors say that the machine was in difficulties. People in difficulties look like traffic.",
          },
        ],
        next: "Name one page or endpoint of yours that is used more when things go badly. Put it on the board with that label.",
      },
    ],
  },
  {
    id: "lies-count-the-people",
    kind: "number",
    objective: "how-a-number-misleads",
    title: "How many people are behind the errors",
    asks: "application",
    back: "count-people",
    variants: [
      {
        stem: "A board shows 1,900 requests a minute, of which 1,200 fail. The client tries four times in all before it gives up. What share of the people gets nothing?",
        context: "Each person asks for one thing. Whoever fails once fails every time; all others succeed at once.",
        hints: [
          "The 1,200 failed requests belong to fewer people. How many requests does one of them make?",
          "People who succeed make one request each: 1,900 − 1,200.",
        ],
        answer: 30,
        tolerance: { absolute: 0.5 },
        unit: "%",
        right:
          "1,200 failed requests at four each are 300 people. 700 others made one request each and succeeded. So 300 of 1,000 people have nothing: 30 %. The board says 63 % errors, and the traffic of 1,900 looks like a record.",
        mistakes: [
          {
            amount: 63,
            tempting:
              "1,200 / 1,900 is the share of failed requests. Each unlucky person is in it four times, and each lucky one once.",
          },
          {
            amount: 16,
            tempting:
              "300 / 1,900 puts people above and requests below. The 300 is right; the lower half has to be people too.",
          },
          {
            amount: 43,
            tempting: "300 / 700 compares those who failed with those who succeeded. The share is of all 1,000 people.",
          },
        ],
        next: "Look up how often the clients of your service try again, and how long they wait. Write down by how much your traffic would rise if everything failed.",
      },
      {
        stem: "A board shows 840 requests a minute, of which 360 fail. The client tries three times in all before it gives up. What share of the people gets nothing?",
        context: "Each person asks for one thing. Whoever fails once fails every time; all others succeed at once.",
        hints: [
          "The 360 failed requests belong to fewer people. How many requests does one of them make?",
          "People who succeed make one request each: 840 − 360.",
        ],
        answer: 20,
        tolerance: { absolute: 0.5 },
        unit: "%",
        right:
          "360 failed requests at three each are 120 people. 480 others made one request each and succeeded. So 120 of 600 people have nothing: 20 %. The board says 43 % errors.",
        mistakes: [
          {
            amount: 43,
            tempting:
              "360 / 840 is the share of failed requests. Each unlucky person is in it three times, and each lucky one once.",
          },
          {
            amount: 14,
            tempting:
              "120 / 840 puts people above and requests below. The 120 is right; the lower half has to be people too.",
          },
          {
            amount: 25,
            tempting: "120 / 480 compares those who failed with those who succeeded. The share is of all 600 people.",
          },
        ],
        next: "Look up how often the clients of your service try again, and how long they wait. Write down by how much your traffic would rise if everything failed.",
      },
    ],
  },
  {
    id: "lies-which-trick",
    kind: "match",
    objective: "how-a-number-misleads",
    title: "Which way of misleading is it?",
    asks: "application",
    back: "what-an-average-hides",
    variants: [
      {
        stem: "Each of these sentences was said in good faith after a release. Which way of misleading is at work?",
        targets: ["Trouble makes more of it", "A group vanishes in it", "It fails quickly", "The usual is left out"],
        entries: [
          {
            text: "“More calls to the login endpoint than ever: the new start page pays off.”",
            target: "Trouble makes more of it",
            why: "Whoever is thrown out has to log in again. The number of people signed in would tell the two apart.",
          },
          {
            text: "“98 % of uploads succeed, so the new limit bothers hardly anyone.”",
            target: "A group vanishes in it",
            why: "The 2 % may be all the uploads of one trade, such as architects with large plans. One split by kind of customer shows it.",
          },
          {
            text: "“Half the response time since noon, without any work on it.”",
            target: "It fails quickly",
            why: "An early refusal takes no time. Response times should be read for the answers that gave people what they asked for.",
          },
          {
            text: "“99.5 % of letters delivered in the first hour, that is a fine figure.”",
            target: "The usual is left out",
            why: "It may be. If 99.98 % is usual, 25 times as many letters are lost as on other days.",
          },
          {
            text: "“The processor is at a quarter of its usual load, and answers come in half the time: we have made it efficient.”",
            target: "It fails quickly",
            why: "Requests that end at once with a refusal cost no work. How many ended with a result is the question that load cannot answer.",
          },
        ],
        next: "Find the last message in which your team cheered a number. Ask which of these four could have been behind it.",
      },
    ],
  },
  {
    id: "lies-empty-log",
    kind: "lines",
    objective: "question-a-board",
    title: "The line that should not reassure",
    asks: "application",
    back: "no-data",
    variants: [
      {
        stem: "Ten minutes after a release somebody sends round this summary. One line rests on nothing that was measured since the release. Which?",
        context:
          "The service counts its requests itself, and Prometheus fetches the counts every 15 seconds. The release went out at 15:00.",
        file: "summary, 15:10",
        lines: [
          {
            text: "targets up          2 of 6",
            sound:
              "It is alarming, and it is a measurement: Prometheus reaches two copies of six. It is also the key to the other lines.",
          },
          {
            text: "requests            38/s, two copies, 15:05 to 15:10",
            tempting:
              "It covers a third of the copies, so it says little about the whole. But it says which copies and which minutes, and what it states was measured.",
            separates:
              "A number that names its limits can be used within them. A missing number has no limits to name.",
          },
          {
            text: "errors              0.1 %, two copies, 15:05 to 15:10",
            tempting:
              "One would like to know about the other four. For the two that are reached it holds, and it does not claim more.",
          },
          {
            text: "errors, v12 only    0.0 %, no copies, 15:05 to 15:10",
            right:
              "“No copies”: nothing was received from any copy with version 12, so there is nothing to be zero. The two copies that are reached may well be the old ones.",
          },
          {
            text: "front proxy, 502    41/min, usually 0 to 2",
            sound:
              "Counted in front of the service, so it includes copies that cannot be reached. It is the one to go by.",
          },
          {
            text: "tickets since 15:00 1, “blank page”",
            sound: "One person wrote within ten minutes. That is little, and it is not nothing.",
          },
        ],
        next: "Stop one local copy of your service and look at the board or the query. Does it show a gap, the last value, or zero?",
      },
    ],
  },
  {
    id: "lies-better-error-rate",
    kind: "diff",
    objective: "how-a-number-misleads",
    title: "Lines that improve a number and nothing else",
    asks: "application",
    back: "when-it-is-the-aim",
    variants: [
      {
        stem: "The goal of the quarter is “checks under 1 % errors”. Pick every line of this change that brings the number down without helping anybody.",
        context:
          "The service checks addresses for a parcel company. A caller that gets status 503 asks again a little later.",
        hints: [
          "Ask of each line: what does the caller learn now that it did not learn before, or no longer learns?",
          "Three lines in all. One changes an answer, one changes what is counted, one changes who is counted.",
        ],
        file: "src/check-address.ts",
        lines: [
          { text: "export async function check(request: Request, address: Address) {", change: "same" },
          { text: '  if (request.client === "monitor") return ok();', change: "same" },
          {
            text: '  if (request.client === "bulk-import") metrics.skip(request);',
            change: "added",
            pick: "The bulk import fails most often, so leaving it out helps the number a good deal. The people whose parcels it carries are as badly served as before.",
          },
          { text: "  try {", change: "same" },
          {
            text: "    const found = await register.find(address);",
            change: "removed",
            tempting:
              "A line that goes away draws the eye. The next one does the same work with a limit to how long it takes.",
          },
          {
            text: "    const found = await register.find(address, { timeoutMs: 800 });",
            change: "added",
            sound:
              "A caller gets an answer within a second instead of hanging, which is done for people. What a caller is told after a timeout is decided further down.",
          },
          { text: "    return ok(found);", change: "same" },
          { text: "  } catch (error) {", change: "same" },
          {
            text: "    metrics.errors.inc();",
            change: "removed",
            pick: "The failure still happens and is no longer counted. It is the shortest way to any goal about errors.",
          },
          {
            text: "    metrics.registerFailures.inc({ kind: kindOf(error) });",
            change: "added",
            tempting:
              "It looks like a part of the trick, since it replaces the counter of errors. By itself it is a good line: it says what failed. What is amiss is that the other line has gone.",
          },
          {
            text: "    if (isTimeout(error)) return ok({ valid: true });",
            change: "added",
            pick: "An address that was never looked at is called valid. One error less, and a parcel goes to a street that may not exist.",
          },
          { text: "    return unavailable(503);", change: "same" },
          { text: "  }", change: "same" },
          { text: "}", change: "same" },
        ],
        next: "Search your repository for `catch` with a return in it. For each find, say what the caller believes afterwards.",
      },
    ],
  },
  {
    id: "lies-explain-to-a-cheer",
    kind: "explanation",
    objective: "question-a-board",
    title: "An answer to a cheer",
    asks: "application",
    back: "settle-it",
    variants: [
      {
        stem: "A colleague writes: “Watch time per visitor is up 15 % since your release of the video player. Congratulations.” You do not know whether to be glad. Write your answer in two or three sentences.",
        context:
          "The new player has another seek bar. Nobody grades this; you compare your answer with a model afterwards.",
        model:
          "“Thank you. I cannot tell yet whether it is good news: if people no longer find the place that they want, they watch longer too. I am looking at videos that were left in the first minute and at seeks per video, this hour against the same hour of last week, and will write to you by half past three.”",
        points: [
          "It names a way in which the same number would come about through trouble.",
          "It names a number that would look different in the two cases, and against what it is compared.",
          "It says when an answer will be there.",
          "It takes nothing from the other person: no lecture about metrics.",
        ],
        next: "Take the number that your team is gladdest about. Write down the one other number that would tell you whether to be glad.",
      },
    ],
  },
];
