import type { WrittenItem } from "@/app/_quiz/item";

/** In the short test before the course. Each has its like in the test after it. */
export const before: WrittenItem[] = [
  {
    id: "before-dive-laptop",
    kind: "choice",
    objective: "detach-from-laptop",
    title: "Proof that a release can do without you",
    asks: "application",
    use: "before",
    back: "a-stranger-starts-it",
    variants: [
      {
        stem: "Which trial shows best that a service does not depend on its author’s laptop?",
        options: [
          {
            text: "The author deletes `node_modules`, installs everything anew and starts it",
            tempting:
              "It shows that the packages are all named. The home directory, the variables and the tools of the laptop are still there to help.",
          },
          {
            text: "The author starts it on the laptop with all of its tests, for a whole week",
            tempting:
              "A week is long, and much would show in it. But the laptop lends the same things on every day of it.",
          },
          {
            text: "The author writes down what one has to install before it can be started",
            tempting:
              "Such a list helps the next person. It holds what the author remembers, and what was forgotten is forgotten there too.",
          },
          {
            text: "A colleague clones the commit into an empty container and starts it there",
            right:
              "The home directory, variables and tools of the laptop are out of reach, so what they used to lend is missing and says so. A shared office network would need one more trial, elsewhere.",
          },
        ],
        next: "Start your service in an empty container, with nothing mounted. Note the first line that fails.",
      },
    ],
  },
  {
    id: "before-dive-second-person",
    kind: "choice",
    objective: "pair-on-a-deploy",
    title: "What a senior beside you should have",
    asks: "application",
    use: "before",
    back: "two-chairs",
    variants: [
      {
        stem: "A senior engineer sits beside somebody who deploys for the first time. What should they agree on?",
        options: [
          {
            text: "The senior may say stop without a reason, and leaves the keyboard alone.",
            right:
              "A right that needs no argument works when seconds count. The hands stay those of the person who is learning and who typed what is running.",
          },
          {
            text: "The senior takes over the keyboard as soon as anything looks unusual.",
            tempting:
              "The faster hands would be at work. But nobody then looks at the rest, and the one who knows what was typed has become a spectator.",
          },
          {
            text: "The senior signs the plan beforehand and is within reach by telephone.",
            tempting:
              "A signature and a number are better than nothing. The number that falls is seen by one pair of eyes, whose owner must first decide to call.",
          },
          {
            text: "The senior argues for stopping, and both of them then decide it together.",
            tempting:
              "Deciding together sounds fair. It turns a stop into a discussion, held in the minutes that it was meant to save.",
          },
        ],
        next: "Ask your team who may stop a release on the day, and whether they need to give a reason.",
      },
    ],
  },
  {
    id: "before-dive-bound",
    kind: "choice",
    objective: "bounded-first-step",
    title: "A first step of known size",
    asks: "application",
    use: "before",
    back: "reach-in-numbers",
    variants: [
      {
        stem: "A bakery chain takes 60 orders a minute over 10 machines, evenly. Which first step has a reach that can be stated and that holds?",
        options: [
          {
            text: "All machines at five in the morning, when hardly anybody orders, with a rollback of one minute",
            tempting:
              "The early hour keeps the number low while it lasts. If nobody notices by seven, the reach is every customer, and so few orders make it hard to notice.",
          },
          {
            text: "One machine; the tool waits for a command before the next; back after 8 minutes at most",
            right: "6 orders a minute for 8 minutes are 48. The tool keeps it at one machine without anybody’s care.",
          },
          {
            text: "A few machines to begin with, watched closely by two of the most careful people",
            tempting:
              "Two careful people are a good thing to have. “A few” cannot be multiplied, though, and nothing stops a mistyped command at a few.",
          },
          {
            text: "One machine; the tool goes on to the rest as soon as the first one has started",
            tempting:
              "It begins with one tenth. A machine can start and sell the wrong rolls, and minutes later all ten do.",
          },
        ],
        next: "Find out what your deploy tool does after the first copy: does it wait, or does it go on?",
      },
    ],
  },
];

/** In the short test after the course: the same objectives, on other material. */
export const after: WrittenItem[] = [
  {
    id: "after-dive-laptop",
    kind: "choice",
    objective: "detach-from-laptop",
    title: "Proof that the way back can do without you",
    asks: "application",
    use: "after",
    back: "hands-on-the-way-back",
    variants: [
      {
        stem: "Which trial shows best that a rollback does not depend on its author’s laptop?",
        options: [
          {
            text: "The author rolls back in staging twice, and writes down how long it took",
            tempting:
              "It shows that the command works, and how fast. Both times it had the author’s login and script to work with.",
          },
          {
            text: "A colleague rolls back in staging from another machine, with the author’s switched off",
            right:
              "Login, script and network of the author are out of reach. What the way back took from them is missing, and shows. Whether the colleague may do it in production is a second question; it can be asked without doing it.",
          },
          {
            text: "The author puts the rollback script into the wiki, with every step explained",
            tempting:
              "Others can now read it. Whether they may run it, and whether it finds its tools on their machines, has not been tried.",
          },
          {
            text: "A colleague watches the author roll back, and confirms that it was understood",
            tempting:
              "Two people know it afterwards, which is a gain. The hands and the machine were still the author’s.",
          },
        ],
        next: "Shut your laptop and ask a colleague to take your service back in staging. Note what they had to ask you.",
      },
    ],
  },
  {
    id: "after-dive-second-person",
    kind: "choice",
    objective: "pair-on-a-deploy",
    title: "When the second person sees something",
    asks: "application",
    use: "after",
    back: "said-aloud",
    variants: [
      {
        stem: "A beginner sits beside a senior who deploys. The limit that was said aloud is met. The senior has not spoken. What fits an agreement on stopping best?",
        options: [
          {
            text: "The beginner asks whether the senior has seen the number, and waits for an answer.",
            tempting:
              "It is polite and gives the senior a way out. A question can be answered with “yes, one moment”, and the minutes go on.",
          },
          {
            text: "The beginner looks for the cause first, so as to be able to give a reason.",
            tempting:
              "It is hard to contradict a senior without a reason. The agreement was made so that none is needed, and the search takes as long as it takes.",
          },
          {
            text: "The beginner reaches over and runs the rollback, since the limit is met.",
            tempting:
              "The act is the right one. Two people at one keyboard is how a half-typed command gets run; the word is enough.",
          },
          {
            text: "The beginner says “stop”, the senior rolls back, and they talk about it afterwards.",
            right:
              "The limit decides, the word starts the act, and the hands stay where they were. Rank has no part in it.",
          },
        ],
        next: "Tell the person beside you in so many words: you may stop me, and I shall thank you even if it was nothing.",
      },
    ],
  },
  {
    id: "after-dive-bound",
    kind: "choice",
    objective: "bounded-first-step",
    title: "A first step that tells you something",
    asks: "application",
    use: "after",
    back: "shared-with",
    variants: [
      {
        stem: "A museum wants to ship one of four changes first. Which has a reach that can be stated, and shows within minutes whether it works?",
        options: [
          {
            text: "Member cards, 3 a day, in a service that writes to the table of all ticket sales",
            tempting:
              "Three a day sounds shallow. It would show nothing for hours, and what it writes to is what the whole box office lives on.",
          },
          {
            text: "Audio guides, 50 starts a minute, on for one of 12 rooms by a flag; nothing is stored",
            right:
              "Some four starts a minute if the rooms are alike, counted within minutes, held by the flag, and gone with it.",
          },
          {
            text: "Ticket prices, 45 sales a minute, for all visitors, with a rollback of one minute",
            tempting:
              "A minute is a fast way back, and there is plenty to see. But it reaches everybody at once, and a price that has been charged stays charged.",
          },
          {
            text: "Door sensors, 70 events a minute, in the library that all other services load as well",
            tempting:
              "There is enough to see. What cannot be stated is the reach, since every service that loads the library is in it.",
          },
        ],
        next: "Write down for your own first deploy the events a minute, the share, the minutes, and the thing that holds the share.",
      },
    ],
  },
];
