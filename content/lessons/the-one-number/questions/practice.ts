import type { WrittenItem } from "@/app/_quiz/item";

/** In the text, in reading order. */
export const practice: WrittenItem[] = [
  {
    id: "kpi-first-guess",
    kind: "choice",
    objective: "outcome-number",
    title: "A fifth number for a library’s reminders",
    asks: "application",
    back: "two-questions",
    variants: [
      {
        stem: "Guess before you read on. A service reminds readers of a library by mail that a book is due tomorrow. Which number says best whether a new version serves them?",
        context: "Late returns cost readers a fee, and the next reader the book.",
        options: [
          {
            text: "Mails handed to the mail server, per minute",
            tempting:
              "It is the output of the service, and it is on the board already. But a mail to nowhere is handed over as well, and so are two mails to one reader. It could rise while people get less.",
            separates: "Handing a mail over is what the machine does. Bringing a book back is what the reader does.",
          },
          {
            text: "Share of mails that are opened by those who get them",
            tempting:
              "It is about people, and it moves within hours. A frightening subject line raises it, though, and the reader who never got the mail is not in the sum at all.",
          },
          {
            text: "Books returned in time, of the books due on that day",
            right:
              "That is what the reminders are for. Its lower half begins with the books that are due, so a reader who was never written to is counted too. It takes a day to show, which the lesson comes back to.",
          },
          {
            text: "Runs of the reminder job that end without an error in the log",
            tempting:
              "A failed run certainly means trouble. But a run that finds no readers, for whatever reason, ends without an error as well.",
          },
        ],
        next: "Open the board of your service. For each number on it, ask whether it could look well while people get nothing.",
      },
    ],
  },
  {
    id: "kpi-kind-of-service",
    kind: "match",
    objective: "outcome-number",
    title: "An outcome, a proxy, a guardrail, a vanity metric",
    asks: "application",
    back: "four-services",
    variants: [
      {
        stem: "A service suggests routes to the drivers of an ambulance fleet. What is each of these numbers?",
        context: "The purpose: ambulances reach patients sooner. Some journeys take an hour.",
        targets: ["The outcome", "A proxy for the outcome", "A guardrail", "A vanity metric"],
        entries: [
          {
            text: "Minutes from the call to arrival at the patient",
            target: "The outcome",
            why: "It is what happens in the patient’s life, whoever suggested the route.",
          },
          {
            text: "Minutes from the suggestion to arrival, against last month’s journeys of the same distance, with those still on the road counted as they stand",
            target: "A proxy for the outcome",
            why: "It leaves out what happens before the suggestion, moves sooner, and goes along with the outcome as long as the rest stays as it is.",
          },
          {
            text: "Share of suggestions that drivers follow for the first two turns",
            target: "A proxy for the outcome",
            why: "It shows within minutes whether drivers trust the route. It is worth something only because, in the past, ignored routes were bad ones.",
          },
          {
            text: "Suggested routes that lead over closed or too narrow roads, reported by drivers",
            target: "A guardrail",
            why: "A reckless version could save minutes by daring roads. This number need not improve, and must not get worse.",
          },
          {
            text: "Routes calculated since the service began",
            target: "A vanity metric",
            why: "It can only rise. It would rise faster if routes were so bad that drivers asked for another one.",
          },
        ],
        next: "Take three numbers of your own service and put each under one of these four headings. Is the first heading empty?",
      },
    ],
  },
  {
    id: "kpi-night-of-the-export",
    kind: "lines",
    objective: "outcome-number",
    title: "The line that says who got nothing",
    asks: "application",
    back: "batch-counts-what-was-due",
    variants: [
      {
        stem: "A job writes the electricity bills of a town every night. Which line is the first to show that most customers will get none?",
        context: "On this night bills were due for 1,900 customers. Choose a line.",
        file: "bills.log",
        lines: [
          {
            text: "01:30:00 INFO  bills 2.3.1 starting, cycle 14",
            sound: "It started. Nights on which it does not start at all need a watch of their own.",
          },
          {
            text: "01:30:02 WARN  tariff service slow: 1.8 s, retrying once",
            tempting:
              "A warning in capital letters draws the eye. It was slow once, and the next line shows that the answer came.",
            separates:
              "A warning is what the program found remarkable. What customers miss, it may not find remarkable at all.",
          },
          { text: "01:30:04 INFO  tariffs loaded: 41", sound: "The retry worked; the tariffs are there." },
          {
            text: "01:30:05 INFO  customers in cycle 14: 212",
            right:
              "Due were 1,900. The job found 212 customers and served every one of them, so nothing after this line looks amiss. Only somebody who knows how many were due can see it.",
          },
          {
            text: "01:31:12 INFO  bills written: 212, skipped: 0, errors: 0",
            tempting:
              "It is the line that a monitor would read, and it is spotless: all that were found were billed. The loss happened a line earlier, where they were not found.",
          },
          {
            text: "01:31:12 INFO  mails queued: 212",
            sound: "It follows from the line before. As many mails as bills is what one would expect.",
          },
          {
            text: "01:31:13 INFO  exit 0 after 73 s",
            sound: "The job did what it was told. Shorter than usual is a hint, if somebody knows what is usual.",
          },
        ],
        next: "Find a job of your team that runs at night. Write down where one can see how much was due, and compare it with what was done last night.",
      },
    ],
  },
  {
    id: "kpi-minutes-to-see",
    kind: "number",
    objective: "agree-the-number",
    title: "How many minutes until a loss can be seen",
    asks: "application",
    back: "how-long-to-show",
    variants: [
      {
        stem: "A clinic books 4 appointments a minute on a usual Wednesday morning. After how many minutes does a loss of a fifth equal two swings of chance?",
        context:
          "Take the swing of a count as its square root. With *t* minutes about 4 × *t* appointments are expected.",
        hints: [
          "The loss after t minutes is a fifth of 4 × t. Two swings are twice the square root of 4 × t.",
          "Set the two equal, with n for 4 × t: n / 5 = 2 × √n, so √n = 10.",
        ],
        answer: 25,
        tolerance: { absolute: 0.5 },
        unit: "minutes",
        right:
          "With n = 4 × t expected, the loss is n / 5 and two swings are 2 × √n. They are equal at √n = 10, so n = 100, and 100 / 4 is 25 minutes. A loss of a tenth would need n = 400, which is 100 minutes: half the loss takes four times as long.",
        mistakes: [
          {
            amount: 6.25,
            tempting:
              "It is what one swing needs: n / 5 = √n gives n = 25, and 25 / 4 is a little over 6 minutes. Chance alone goes further than one swing, up or down, about every third time, so it would often mislead you.",
          },
          {
            amount: 100,
            tempting:
              "100 is the number of appointments that have to be expected, and at 4 a minute they take 25 minutes to come. It is also how many minutes a loss of a tenth would need.",
          },
          {
            amount: 10,
            tempting:
              "√n is 10, and it is tempting to stop there. It is a swing, counted in appointments; the minutes follow from n = 100.",
          },
        ],
        next: "Take the number of your own service in a usual minute. Work out how long a loss of a fifth would take to show, and put it on the sheet below.",
      },
      {
        stem: "A service registers 16 parcels a minute on a usual Monday. After how many minutes does a loss of a quarter equal two swings of chance?",
        context: "Take the swing of a count as its square root. With *t* minutes about 16 × *t* parcels are expected.",
        hints: [
          "The loss after t minutes is a quarter of 16 × t. Two swings are twice the square root of 16 × t.",
          "Set the two equal, with n for 16 × t: n / 4 = 2 × √n, so √n = 8.",
        ],
        answer: 4,
        tolerance: { absolute: 0 },
        unit: "minutes",
        right:
          "With n = 16 × t expected, the loss is n / 4 and two swings are 2 × √n. They are equal at √n = 8, so n = 64, and 64 / 16 is 4 minutes. Had the service a tenth of the parcels, it would need ten times as long.",
        mistakes: [
          {
            amount: 1,
            tempting:
              "It is what one swing needs: n / 4 = √n gives n = 16, which is one minute. Chance alone goes further than one swing, up or down, about every third time, so it would often mislead you.",
          },
          {
            amount: 8,
            tempting:
              "√n is 8, and it is tempting to stop there. It is a swing, counted in parcels; the minutes follow from n = 64.",
          },
          {
            amount: 64,
            tempting:
              "64 is the number of parcels that have to be expected. At 16 a minute they take 4 minutes to come.",
          },
          {
            amount: 25,
            tempting: "That is the sum for a loss of a tenth: n = 400. Here a quarter is lost, and it shows sooner.",
          },
        ],
        next: "Take the number of your own service in a usual minute. Work out how long a loss of a fifth would take to show, and put it on the sheet below.",
      },
    ],
  },
  {
    id: "kpi-reckless-version",
    kind: "explanation",
    objective: "outcome-number",
    title: "How would a reckless version get a good number?",
    asks: "understanding",
    back: "what-must-not-pay",
    variants: [
      {
        stem: "A chat assistant answers questions about tax. Its one number is “questions after which the customer asked nothing more”. Describe how a careless version could drive it up, and which guardrail would show that.",
        context: "Two or three sentences. Nobody grades this; you compare it with a model afterwards.",
        model:
          "A version that answers with great certainty, or so long and so dully that people leave, ends conversations as well as a good one does: silence is counted as content. A guardrail would be the customers who telephone or write about the same matter within two days, or answers that a tax adviser, reading a sample, has to correct. Both may stay as they are when the release is good, and rise when it is a reckless one.",
        points: [
          "The number counts silence, and silence has other causes than being helped.",
          "A concrete behaviour that raises it while people get less.",
          "A guardrail that counts the price of that behaviour, with a delay one can live with.",
        ],
        next: "Ask the same of your own number: how would a lazy version of your service raise it? Write down the guardrail that would notice.",
      },
    ],
  },
  {
    id: "kpi-message-to-owner",
    kind: "choice",
    objective: "agree-the-number",
    title: "A message that leads to an agreement",
    asks: "application",
    back: "ask-for-the-exception",
    variants: [
      {
        stem: "On Thursday you will merge a change to the seat map of a theatre. Which message to Ruth, who reports ticket sales, gets you furthest?",
        context: "You have never spoken with Ruth. It is Monday.",
        options: [
          {
            text: "“Hi Ruth, we ship a new seat map on Thursday. Could you please approve it from your side by Wednesday?”",
            tempting:
              "It is polite, and it names a day. But Ruth cannot judge a seat map’s code, so she will say yes or ask for a meeting. You still have no number.",
          },
          {
            text: "“Hi Ruth, what would you say are the most important success metrics for ticket sales on our site?”",
            tempting:
              "An open question looks respectful. It is hard to answer in a minute, and it invites a list. With a proposal Ruth only has to correct you.",
          },
          {
            text: "“Hi Ruth, new seat map on Thursday at 10. I would watch seats paid per minute, 5 to 14 then. When would that mislead me?”",
            right:
              "When, what, which number and what you believe is normal, and the question that only she can answer. She may reply that schools pay by invoice on Thursdays, and you have spared yourself a bad hour.",
          },
          {
            text: "“Hi Ruth, new seat map on Thursday at 10. We will monitor everything closely and tell you at once if ticket sales should suffer.”",
            tempting:
              "It reassures, which is kind. Nothing is agreed, though: you have chosen alone what suffering means, and the first time Ruth hears a number will be the bad time.",
          },
        ],
        next: "Write this message for your own change, with a real figure in it, and send it before you fill in the sheet.",
      },
    ],
  },
];
