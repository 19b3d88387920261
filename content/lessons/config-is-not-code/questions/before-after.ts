import type { WrittenItem } from "@/app/_quiz/item";

/** In the short test before the course. Each has its like in the test after it. */
export const before: WrittenItem[] = [
  {
    id: "before-which-value-leaves",
    kind: "choice",
    objective: "config-from-code",
    title: "Which value of a picture service has to leave",
    asks: "application",
    use: "before",
    back: "the-question-to-ask",
    variants: [
      {
        stem: "A service makes small pictures of large ones. These four values stand in its source. Which one has to be taken out before one image can serve staging and production?",
        options: [
          {
            text: "`PREVIEW_WIDTH = 320`, how many pixels wide a small picture is to be",
            tempting:
              "It is a number, and someone may want another one next year. Then every environment wants it. What is the same everywhere at any one time is code.",
            separates:
              "A value leaves the image when two places disagree about it today, not when it may change one day.",
          },
          {
            text: "`UPLOAD_LIMIT_MB = 10`, how large a picture that customers send in may be",
            tempting:
              "A limit sounds like a fact about a machine. This one is a promise to customers: staging has to refuse what production refuses, or its tests say little.",
          },
          {
            text: '`KINDS = ["jpeg", "png"]`, which formats of pictures the service takes',
            tempting:
              "A list looks like something to edit without a programmer. But a new kind of picture needs code that can read it, and a test. It travels with that code.",
          },
          {
            text: '`DONE_URL = "http://localhost:3000/done"`, which service is told',
            right:
              "Every environment announces to a service of its own, so the address differs from place to place. It works on the laptop because there somebody listens on that port.",
          },
        ],
        next: "Search your repository for `localhost` outside tests. For each find, write down which environment would need something else.",
      },
    ],
  },
  {
    id: "before-tied-to-one-place",
    kind: "lines",
    objective: "config-from-code",
    title: "A line that ties an image of a shop to one place",
    asks: "application",
    use: "before",
    back: "one-image",
    variants: [
      {
        stem: "One image is to serve staging and production. One line ties it to one of them. Which?",
        context: "The image is built once, tested in staging, and then started in production.",
        file: "Dockerfile",
        lines: [
          {
            text: "FROM node:24-slim",
            sound:
              "The tag may name another image tomorrow, so a digest would be safer. But what is built from it is the same in both places.",
          },
          { text: "WORKDIR /app", sound: "A folder inside the image. It is there wherever the image runs." },
          {
            text: "COPY package.json package-lock.json ./",
            sound: "The lock file says which versions are installed. It belongs to the code.",
          },
          { text: "RUN npm ci --omit=dev", sound: "It installs what the lock file names, once, for both places." },
          { text: "COPY dist ./dist", sound: "The program itself: what staging tests is to be what production runs." },
          {
            text: "ENV NODE_ENV=production",
            tempting:
              "It has the name of a place in it, and that is why it draws the eye. But it chooses how libraries behave, and staging has to run them as production does, or it tests something else.",
            separates:
              "One line chooses a way to run that both places share; the other holds the address of one place.",
          },
          {
            text: "ENV PORT=8080",
            tempting:
              "Ports look like facts about a machine. This one is inside the container, and which port leads to it is decided outside. It may be the same everywhere.",
          },
          {
            text: "ENV SEARCH_URL=https://search.staging.example",
            right:
              "Production can overrule it. The day somebody forgets to, the program starts, is healthy, and answers customers out of staging’s search. Left out of the image, its absence would stop the start.",
          },
          {
            text: 'CMD ["node", "dist/server.js"]',
            sound: "How the program is started. Both places start it in the same way.",
          },
        ],
        next: "Look at every `ENV` and `ARG` in your Dockerfiles, and at the variables your build is run with. Which of them would differ between staging and production?",
      },
    ],
  },
];

/** In the short test after the course: the same objective, on other material. */
export const after: WrittenItem[] = [
  {
    id: "after-which-value-leaves",
    kind: "choice",
    objective: "config-from-code",
    title: "Which value of a reminder service has to leave",
    asks: "application",
    use: "after",
    back: "the-question-to-ask",
    variants: [
      {
        stem: "A service reminds patients of their appointments. These four values stand in its source. Which one has to be taken out before one image can serve staging and production?",
        options: [
          {
            text: "`TEXT_LIMIT = 160`, how many characters a message to a patient may have",
            tempting:
              "It looks like a fact about a provider. But a text that is too long has to be cut in staging as it is in production, or nobody has tested the cut.",
          },
          {
            text: '`SEND_URL = "https://test.sms.example/v2"`, where messages go',
            right:
              "Staging must reach nobody’s telephone and production must reach every one. And the test address takes each message with thanks, so nothing complains when it is used in production.",
          },
          {
            text: "`REMIND_HOURS = 24`, how long before an appointment the message goes out",
            tempting:
              "It is a number, and the practice may want another one next year. Then staging wants it as well. A rule that changes over time is code, and the change gets a review.",
            separates:
              "A value leaves the image when two places disagree about it today, not when it may change one day.",
          },
          {
            text: '`LANGUAGES = ["de", "en"]`, the languages that messages are written in',
            tempting:
              "A list looks like something to edit without a programmer. But another language needs texts, and the texts are in the image. It travels with them.",
          },
        ],
        next: "Take the constant that you were least sure about in your own source. Write down the value that each of your environments wants.",
      },
    ],
  },
  {
    id: "after-tied-to-one-place",
    kind: "lines",
    objective: "config-from-code",
    title: "A line that ties an image of receipts to one place",
    asks: "application",
    use: "after",
    back: "one-image",
    variants: [
      {
        stem: "One image is to serve staging and production. One line ties it to one of them. Which?",
        context: "The image is built once, tested in staging, and then started in production.",
        file: "Dockerfile",
        lines: [
          {
            text: "FROM ruby:3.4-slim",
            sound:
              "The tag may name another image tomorrow, so a digest would be safer. But what is built from it is the same in both places.",
          },
          { text: "WORKDIR /srv", sound: "A folder inside the image. It is there wherever the image runs." },
          {
            text: "ENV RACK_ENV=production",
            tempting:
              "It has the name of a place in it, and that is why it draws the eye. But it chooses how libraries behave, and staging has to run them as production does, or it tests something else.",
            separates:
              "One line chooses a way to run that both places share; the other holds the address of one place.",
          },
          {
            text: "ENV TZ=UTC",
            tempting:
              "A time zone sounds like a place. It is the one that both environments should keep, so that their logs can be laid side by side.",
          },
          {
            text: "ENV RECEIPTS_HOST=receipts.test.example",
            right:
              "Production can overrule it. The day somebody forgets to, receipts are handed to a test server that takes every one and delivers none. Left out of the image, its absence would stop the start.",
          },
          {
            text: "COPY Gemfile Gemfile.lock ./",
            sound: "The lock file says which versions are installed. It belongs to the code.",
          },
          { text: "RUN bundle install", sound: "It installs what the lock file names, once, for both places." },
          { text: "COPY app ./app", sound: "The program itself: what staging tests is to be what production runs." },
          {
            text: 'CMD ["bundle", "exec", "puma", "app/config.ru"]',
            sound: "How the program is started. Both places start it in the same way.",
          },
        ],
        next: "Ask a colleague to find the line in your own Dockerfiles or build settings that ties the image to a place. If there is none, show them how you know.",
      },
    ],
  },
];
