import type { WrittenItem } from "@/app/_quiz/item";

/** In the text, in reading order. */
export const practice: WrittenItem[] = [
  {
    id: "artefact-same-version-twice",
    kind: "choice",
    objective: "artefact-same-bytes",
    title: "The same version, built twice",
    asks: "understanding",
    back: "tag-and-digest",
    variants: [
      {
        stem: "An image was built from commit `4e1c` and tested. Two days later the same commit was built again, and both were pushed as `2.4.1`. What can be said about the second image?",
        context: "A guess is welcome here; the lesson goes on to answer it.",
        options: [
          {
            text: "It is the tested one, since both were made from the same commit",
            tempting:
              "The commit is what you wrote, so it feels like the whole. But the base image and the packages come from elsewhere, and they had two days to change.",
            separates: "A commit is one input of a build; the image is what all of them made together.",
          },
          {
            text: "It is the tested one, since a registry refuses a second `2.4.1`",
            tempting:
              "Package registries often do refuse, and some image registries can be told to. By default most let a tag be moved, without a word.",
          },
          {
            text: "It may differ from the tested one, and the tag cannot say whether it does",
            right:
              "It may come out alike, or with another base and other packages. The tag now points at the second, and what tells them apart is the digest.",
          },
          {
            text: "It differs from the tested one in its time stamps, and in nothing that runs",
            tempting:
              "Time stamps do differ, and sometimes they are the only difference. Whether they are is what nobody has looked at.",
          },
        ],
        next: "Ask your registry for the digests that your current version’s tag has had. If it cannot tell, ask who may move it.",
      },
    ],
  },
  {
    id: "artefact-which-bytes-run",
    kind: "lines",
    objective: "artefact-same-bytes",
    title: "The copy that runs something else",
    asks: "application",
    back: "cached-by-tag",
    variants: [
      {
        stem: "About one request in six shows prices without tax. One of these lines shows why. Which?",
        context:
          "The list comes from the running system: for each copy its name, its age, and the image as it is asked for or as it runs.",
        file: "copies of shop-api",
        lines: [
          { text: "asked for: registry.example/shop-api:3.2.0" },
          {
            text: "shop-api-7d9f-2kx8p   6d   runs sha256:a41e90c7…",
            sound: "The bytes that most copies run.",
          },
          {
            text: "shop-api-7d9f-5mtq4   6d   runs sha256:a41e90c7…",
            sound: "The bytes that most copies run.",
          },
          {
            text: "shop-api-7d9f-9wz2r   9h   runs sha256:a41e90c7…",
            tempting:
              "It is younger than the others, so it was restarted last night, which makes one look. But it runs the same bytes: its machine had them already.",
            separates: "A restart is a reason to look at the digest, and the digest is the answer.",
          },
          {
            text: "shop-api-7d9f-c6vhn   6d   runs sha256:a41e90c7…",
            sound: "The bytes that most copies run.",
          },
          {
            text: "shop-api-7d9f-hx3jd   9h   runs sha256:a4f7e15b…",
            right:
              "It begins with the same two characters and is another image. This copy was started last night on a machine that had to fetch 3.2.0, and by then the tag had been moved. One copy of six, one request of six.",
          },
          {
            text: "shop-api-7d9f-qd8lb   6d   runs sha256:a41e90c7…",
            sound: "The bytes that most copies run.",
          },
          {
            text: "ready: 6 of 6, restarts in the last 10 hours: 2",
            tempting:
              "Two restarts are worth a question, and “6 of 6” is what hides the trouble. It says how many copies are well, and not what they are.",
          },
        ],
        next: "Ask your platform which digest each copy of your service runs. Count the different ones.",
      },
    ],
  },
  {
    id: "artefact-inputs-of-a-build",
    kind: "multiple",
    objective: "artefact-build-inputs",
    title: "What can change while the commit stands still",
    asks: "application",
    back: "what-enters-a-build",
    variants: [
      {
        stem: "The same commit is built on Monday and on Friday, on two runners of one kind, neither with a cache of earlier builds. Which of these can make the two images behave differently?",
        context:
          "The repository has a `package.json`, a `package-lock.json` and a Dockerfile. Dependencies are installed with `npm ci`.",
        options: [
          {
            text: '`"fastify": "^5.2.0"` in `package.json`',
            tempting:
              "The caret does allow later versions. But the lockfile names one of them, and `npm ci` installs that one or stops.",
          },
          {
            text: "`FROM node:24-slim` in the first line",
            holds: "The publisher may have moved the tag in between. A digest after it would hold it still.",
          },
          {
            text: "`COPY package-lock.json ./`",
            tempting:
              "It is the file that holds versions, so one suspects it. It is part of the commit, and so it was the same on both days.",
          },
          {
            text: "`ADD --checksum=sha256:9c4f… https://fonts.example/latest.tgz /fonts/`",
            tempting:
              "“Latest”, on somebody else’s machine, does move. But the checksum stands in the commit: any other file ends the build, and no second image comes of it.",
          },
          {
            text: "`RUN apt-get update && apt-get install -y curl`",
            holds: "It installs whatever the archive offers that day. The line is the same and its result is not.",
          },
          {
            text: "`COPY src ./src`, while `src` is in the repository",
            tempting:
              "On a laptop this line could bring uncommitted changes along. A runner that checks out the commit has what the commit has.",
          },
        ],
        next: "Read your Dockerfile line by line with this question. Mark each line whose result depends on the day.",
      },
    ],
  },
  {
    id: "artefact-for-which-machine",
    kind: "choice",
    objective: "artefact-build-inputs",
    title: "Which image the servers can run",
    asks: "application",
    back: "architecture",
    variants: [
      {
        stem: "All servers are amd64. Which of these images can they run as it is?",
        context: [
          "The servers have no emulation. The registry says:",
          "",
          "```",
          "reports:5.0.1   linux/arm64",
          "mailer:2.2.0    linux/amd64, linux/arm64",
          "resizer:1.4.3   linux/arm64, linux/arm/v7",
          "ledger:8.1.0    windows/amd64",
          "```",
        ].join("\n"),
        options: [
          {
            text: "`reports:5.0.1`, for it is written in a language that is interpreted",
            tempting:
              "The source does not care about processors. The interpreter in the image is a binary for arm64, and it is what has to start.",
            separates: "What has to fit the machine is every binary in the image, the interpreter first.",
          },
          {
            text: "`resizer:1.4.3`, for it has several variants to choose from",
            tempting:
              "Several variants are how one image serves many machines. Neither of these two is for amd64, so there is nothing to choose.",
          },
          {
            text: "`ledger:8.1.0`, for it is made for amd64 like the servers",
            tempting:
              "The processor fits, and that is half of it. A container uses the kernel of its host, and on a Linux server that is no Windows.",
          },
          {
            text: "`mailer:2.2.0`, for one of its variants is made for them",
            right:
              "A server takes the variant that fits it. The second one does no harm, and lets a colleague with an arm64 laptop run the same name.",
          },
        ],
        next: "Ask for the platforms of the image that your service runs now, and for the architecture of the machines it runs on.",
      },
      {
        stem: "All servers are arm64, chosen because they cost less. Which of these images can they run as it is?",
        context: [
          "The servers have no emulation. The registry says:",
          "",
          "```",
          "search:4.4.0    linux/amd64",
          "notify:1.0.9    linux/amd64",
          "orders:6.3.2    linux/arm64",
          "catalog:2.8.1   linux/amd64, linux/386",
          "```",
        ].join("\n"),
        options: [
          {
            text: "`search:4.4.0`, for it was built and tested by the pipeline",
            tempting:
              "A tested image is what one should ship. Its tests ran on the pipeline’s machines, which are amd64, and say nothing about these servers.",
            separates: "Tests speak for the machine they ran on.",
          },
          {
            text: "`orders:6.3.2`, for its one variant is made for them",
            right:
              "It is the only one with a variant for arm64. Before it runs there it deserves its tests on such a machine too.",
          },
          {
            text: "`notify:1.0.9`, for it has only scripts and no compiled code",
            tempting: "The scripts would run anywhere, given a shell. The shell in the image is a binary for amd64.",
          },
          {
            text: "`catalog:2.8.1`, for it has more than one variant in it",
            tempting:
              "More than one is often the sign that somebody thought of this. These two are for two generations of the same family, and arm64 is not among them.",
          },
        ],
        next: "Look for the line in your pipeline that decides for which machine is built. If there is none, write down what decides it.",
      },
    ],
  },
  {
    id: "artefact-lines-to-hold-still",
    kind: "diff",
    objective: "artefact-build-inputs",
    title: "A Dockerfile in review",
    asks: "application",
    back: "same-commit-other-image",
    variants: [
      {
        stem: "Pick every added line that makes this image depend on the day or on the machine of whoever builds it.",
        context: "`.dockerignore` has two lines: `.git` and `*.md`. The change is meant to “simplify the build”.",
        hints: [
          "Three lines in all. One is about the base, one about packages, one about what lies around in a folder.",
        ],
        file: "Dockerfile",
        lines: [
          {
            text: "FROM node:24-slim@sha256:5f3e8a90c2d7b416…",
            change: "removed",
            sound: "A base held still. Look at what replaces it.",
          },
          {
            text: "FROM node:24-slim",
            change: "added",
            pick: "The digest is gone. From now on the base is whatever the publisher last pushed as `24-slim`.",
          },
          { text: "WORKDIR /app", change: "same" },
          {
            text: "COPY package.json package-lock.json ./",
            change: "removed",
            sound: "It took the two files by name.",
          },
          { text: "RUN npm ci --omit=dev", change: "removed", sound: "It kept to the lockfile, or stopped." },
          { text: "COPY src ./src", change: "removed", sound: "It took one folder by name, and nothing beside it." },
          {
            text: "COPY . .",
            change: "added",
            pick: "It takes all that lies in the folder: on a laptop also `node_modules` with its binaries, `.env`, and edits that are in no commit.",
          },
          {
            text: "RUN npm install --omit=dev",
            change: "added",
            pick: "It may resolve anew and rewrite the lockfile inside the image, where nobody reviews it. `npm ci` would have stopped.",
          },
          {
            text: "ENV NODE_ENV=production",
            change: "added",
            tempting:
              "It names an environment, so it looks like a value that ties the image to a place. It chooses how libraries behave, and staging should run them so as well.",
          },
          {
            text: "EXPOSE 8080",
            change: "added",
            sound: "A note about the port inside the container. It is the same on every day and every machine.",
          },
          { text: 'CMD ["node", "src/server.js"]', change: "same" },
        ],
        next: "Build your image twice on one day, once from your folder and once from a fresh clone. Compare what is in `/app` of both.",
      },
    ],
  },
  {
    id: "artefact-why-not-rebuild",
    kind: "explanation",
    objective: "artefact-same-bytes",
    title: "Why not build once more for production",
    asks: "understanding",
    back: "build-once",
    variants: [
      {
        stem: "“Our pipeline builds in each environment. It takes two minutes and keeps things separate. Where is the harm?” Explain it in two or three sentences.",
        context: "Nobody grades this; you compare it with a model afterwards.",
        model:
          "What staging tested is then never what production runs: it is a second image, made later, perhaps on another base and with other packages, and its digest appears in no test. On most days nothing comes of it. On the day it does, you look for a difference between environments while the difference is in the image, and a rollback builds a third one. Carrying one image through costs less than the two minutes.",
        points: [
          "The image that reaches production has been tested nowhere.",
          "Inputs other than the commit may have changed between the builds.",
          "A fault of the image looks like a fault of the environment.",
          "Going back means starting an image that exists, and not building one.",
        ],
        next: "Count the builds between a merge and production in your pipeline. Write down the digest that each of them makes.",
      },
    ],
  },
];
