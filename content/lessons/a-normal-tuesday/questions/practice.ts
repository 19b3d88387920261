import type { WrittenItem } from "@/app/_quiz/item";

/** In the text, in reading order. */
export const practice: WrittenItem[] = [
  {
    id: "normal-which-comparison",
    kind: "choice",
    objective: "normal-baseline",
    title: "Which comparison says most",
    asks: "understanding",
    back: "same-weekday-same-hour",
    variants: [
      {
        stem: "You deployed at 14:00 on a Tuesday. At 14:10 there are 131 paid orders a minute. Which of these numbers says most about whether your release did something?",
        context: "A guess is welcome here; the lesson goes on to answer it.",
        options: [
          {
            text: "158, the reading of 13:10 on the same day",
            tempting:
              "It is the freshest, and it is the one on the screen. But between 13:10 and 14:10 lunch ended as well, so the difference holds an hour of people’s lives beside your release.",
            separates: "The right comparison differs from now by your release and by as little else as possible.",
          },
          {
            text: "134, the average over all hours of last week",
            tempting:
              "Many readings make a steady number. This one mixes nights with noons, so it is close to 131 by accident: at three in the morning it would accuse every release.",
          },
          {
            text: "136, the median of four Tuesdays at 14:10",
            right:
              "The same weekday and the same hour share the shape of the day, and four of them keep one odd week from deciding. Beside 136, the reading of 131 is what this hour is like.",
          },
          {
            text: "139, the reading of 14:00 as you deployed",
            tempting:
              "Only ten minutes apart, so it feels like the same moment. But it is a single reading of a count that wanders by a dozen each way, and the number falls at this hour anyway.",
          },
        ],
        next: "Find out how your dashboard lays last week over this one. Look at your number at this hour, one week back.",
      },
    ],
  },
  {
    id: "normal-lower-edge",
    kind: "number",
    objective: "normal-baseline",
    title: "Where ordinary noise ends",
    asks: "application",
    back: "noise-of-counts",
    variants: [
      {
        stem: "At this hour a booking service expects 36 bookings a minute. Below how many does a minute leave twice the usual spread?",
        context: "Take the bookings as independent of one another, as in the worked example.",
        hints: ["The usual spread of a count is about the square root of what is expected."],
        answer: 24,
        tolerance: { absolute: 0 },
        unit: "bookings a minute",
        right:
          "The square root of 36 is 6, twice that is 12, and 36 − 12 is 24. So a minute with 25 bookings, which is nearly a third fewer than expected, is still an ordinary minute. Real bookings come in bursts, so your own band may be wider still.",
        mistakes: [
          {
            amount: 30,
            tempting:
              "One spread below what is expected. About every sixth ordinary minute lies below that, so it would call you several times in a quiet half-hour.",
          },
          {
            amount: 18,
            tempting:
              "Half of 36 looks like a safe threshold, and it may be a good one for going back. It is three spreads below, and the question was where two end.",
          },
          {
            amount: 12,
            tempting:
              "This is the distance from the expected count, twice the square root. It still has to be taken off 36.",
          },
          {
            amount: 34,
            tempting:
              "36 less about 5 %: a rule from somewhere else. Counts this small wander by a third without any cause.",
          },
        ],
        next: "Take the count you will watch, and compute this edge for one minute and for ten. Which of the two could show you the loss of a quarter?",
      },
      {
        stem: "At this hour a bakery’s shop expects 100 orders in five minutes. Below how many do five minutes leave twice the usual spread?",
        context: "Take the orders as independent of one another, as in the worked example.",
        hints: ["The usual spread of a count is about the square root of what is expected."],
        answer: 80,
        tolerance: { absolute: 0 },
        unit: "orders in five minutes",
        right:
          "The square root of 100 is 10, twice that is 20, and 100 − 20 is 80. A loss of a tenth would stay inside this band about seven times in eight; a loss of half, 50 orders, would be far outside it.",
        mistakes: [
          {
            amount: 90,
            tempting:
              "One spread below what is expected. About every sixth ordinary reading lies below that, so it would ask for your attention all afternoon.",
          },
          {
            amount: 20,
            tempting: "This is the distance, twice the square root. It still has to be taken off 100.",
          },
          {
            amount: 95,
            tempting: "A margin of 5 % sounds careful. Half a spread is left in nearly one ordinary reading of three.",
          },
          {
            amount: 50,
            tempting:
              "Half is where a threshold for going back may well stand. Ordinary noise ends much earlier, and the question was where.",
          },
        ],
        next: "Ask your dashboard for the smallest and the largest reading of these five minutes in the last weeks. Is that band wider than the square root says?",
      },
    ],
  },
  {
    id: "normal-is-it-the-release",
    kind: "multiple",
    objective: "normal-baseline",
    title: "What speaks for the release as the cause",
    asks: "application",
    back: "what-counts",
    variants: [
      {
        stem: "Paid orders have been below their band for four minutes. Which of these observations make it likelier that your release is the cause?",
        context:
          "You pressed deploy at 15:00. The first new copy got traffic at 15:03, the last one at 15:09. It is 15:12, and old copies no longer exist.",
        options: [
          {
            text: "Orders fell in steps between 15:03 and 15:09",
            holds:
              "The fall has the shape of the rollout. Few other causes come in the same steps at the same minutes.",
          },
          {
            text: "Orders have been falling since 14:58",
            tempting:
              "Close to the deploy in time, so it looks like one event. But you pressed the button at 15:00. Nothing of the release, not even a migration, had run at 14:58.",
          },
          {
            text: "Another service on the same database has been slow since 14:55",
            tempting:
              "It may have to do with the fall, so it is worth asking. But it began before you pressed the button, and it points at something shared.",
          },
          {
            text: "Until 15:09 failed checkouts came from new copies alone",
            holds:
              "Old and new had the same visitors, the same database and the same minute. What differs between them is the release.",
          },
          {
            text: "Last Tuesday at this minute there were as many orders as now",
            tempting:
              "It sounds like evidence about the release, and it is: it says that there may be nothing to explain, and the band was drawn too high.",
          },
          {
            text: "The part that you changed writes the order after payment",
            holds:
              "The fault is where the change is. That is no proof, but most of a system is not the part you changed, so it counts.",
          },
        ],
        next: "Check whether your dashboards can be split by version. If not, find out what label would have to be added.",
      },
    ],
  },
  {
    id: "canary-minutes-needed",
    kind: "number",
    objective: "normal-canary",
    title: "How long a canary needs",
    asks: "application",
    back: "evidence-costs-visits",
    variants: [
      {
        stem: "How many minutes does this canary need before such a change in failed requests would stand out?",
        context:
          "The API serves 40 requests a second. The canary gets 5 % of them, and is compared with a group of old copies that gets as much. A rise of failures from 0.1 % to 0.5 % needs about 2,930 requests in each group.",
        hints: ["First, how many requests a second does the canary see?"],
        answer: 24,
        tolerance: { absolute: 1 },
        unit: "minutes",
        right:
          "5 % of 40 is 2 requests a second, 120 a minute, and 2,930 / 120 is 24. A canary that was planned for ten minutes would end before it could tell. Four times the share would need six minutes.",
        mistakes: [
          {
            amount: 1,
            tempting:
              "2,930 requests at 40 a second are there in 73 seconds. But the canary gets 2 of the 40, and only those are served by the new version.",
          },
          {
            amount: 49,
            tempting:
              "Both groups together need twice 2,930. But the other group fills at the same time and as fast, so nothing is added to the wait.",
          },
          {
            amount: 1465,
            tempting: "2,930 / 2 are seconds. In minutes it is a sixtieth of that.",
          },
          {
            amount: 10,
            tempting:
              "Ten minutes is what many plans say, whatever the traffic. By then this canary has seen 1,200 requests, of the 2,930 it needs.",
          },
        ],
        next: "Look up how many requests a minute one copy of your service gets at this hour. That is a canary of one copy: how long does it need for 2,930?",
      },
      {
        stem: "How many minutes does this canary need before such a change in failed sign-ups would stand out?",
        context:
          "The site has 30 sign-ups a minute that are tried. The canary gets 10 % of them, and is compared with a group of old copies that gets as much. A rise of failures from 1 % to 5 % needs about 285 attempts in each group.",
        hints: ["First, how many attempts a minute does the canary see?"],
        answer: 95,
        tolerance: { absolute: 1 },
        unit: "minutes",
        right:
          "10 % of 30 is 3 attempts a minute, and 285 / 3 is 95. The change is large and the number needed is small; what is missing is traffic. With half of the traffic for each group it would take 19 minutes.",
        mistakes: [
          {
            amount: 9.5,
            tempting:
              "285 / 30 is how long the whole site needs. The canary gets a tenth of it, so it needs ten times as long.",
          },
          {
            amount: 190,
            tempting:
              "Both groups together need twice 285. But the other group fills at the same time and as fast, so nothing is added to the wait.",
          },
          {
            amount: 28.5,
            tempting: "285 / 10 takes the share for a number of attempts. It is a tenth of 30, so 3 a minute.",
          },
        ],
        next: "Count how often the path that you are changing is used in an hour. Would a canary of one copy see it a hundred times?",
      },
    ],
  },
  {
    id: "canary-what-it-can-see",
    kind: "match",
    objective: "normal-canary",
    title: "What fifteen minutes of a canary can see",
    asks: "application",
    back: "what-small-canaries-find",
    variants: [
      {
        stem: "A canary gets 2 requests a second, of which 30 a minute are page visits, for fifteen minutes. What can it say about each of these faults?",
        context:
          "That makes 1,800 requests and 450 visits. A large change in a common event shows in a few hundred; 3 in 100 visits end in an order.",
        targets: ["It will show", "Like the toss of a coin", "It cannot tell"],
        entries: [
          {
            text: "Every search for a place name ends in an error",
            target: "It will show",
            why: "If searches are an ordinary part of 1,800 requests, dozens fail, where before none did. Nothing has to be compared.",
          },
          {
            text: "All pages take three seconds instead of one half",
            target: "It will show",
            why: "Every request is a witness. Six times as long stands out from any noise within a minute or two.",
          },
          {
            text: "A new exception strikes once in about 2,500 requests",
            target: "Like the toss of a coin",
            why: "1 − (1 − 1/2,500)^1,800 is 51 %. If it shows, you know; if it does not, you know almost nothing.",
          },
          {
            text: "One order in ten is lost, at 3 orders in 100 visits",
            target: "It cannot tell",
            why: "450 visits bring 13 or 14 orders, give or take 7. One or two fewer are invisible; it would take tens of thousands of visits.",
          },
          {
            text: "Memory grows until a copy is ended after nine hours",
            target: "It cannot tell",
            why: "The fault needs time, and not visits. What could be seen is the slope of memory, if somebody looks at it for longer than a quarter of an hour.",
          },
        ],
        next: "List three ways in which your next change could fail. Write beside each whether your canary, in the minutes it gets, would show it.",
      },
    ],
  },
  {
    id: "canary-why-the-same-price",
    kind: "explanation",
    objective: "normal-canary",
    title: "Why a smaller canary is not cheaper evidence",
    asks: "understanding",
    back: "evidence-costs-visits",
    variants: [
      {
        stem: "A colleague says: “We go from 5 % to 1 % for the canary. If orders suffer, we lose only a fifth as many before we notice.” What would you answer?",
        context: "In two or three sentences. Nobody grades this; you compare it with a model afterwards.",
        model:
          "For orders it is not so. To tell the loss from noise takes a certain number of visits to the new version, at 1 % hardly fewer than at 5 %, and each of them has the same chance to lose an order. At 1 % we lose them five times more slowly and need five times as long, so the number lost is nearly the same, and the release waits. Where 1 % does pay is with faults that show in a handful of requests, because there we notice in time to stop.",
        points: [
          "The evidence needs a number of visits to the new version and not a number of minutes.",
          "Lost orders are visits times loss, so the same number of visits loses the same number of orders.",
          "A smaller share takes longer in proportion.",
          "It does help with faults that show in few visits.",
        ],
        next: "Write one sentence into your next release plan: what the first step can show, and what only a later one can.",
      },
    ],
  },
];
