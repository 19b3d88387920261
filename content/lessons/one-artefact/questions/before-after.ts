import type { WrittenItem } from "@/app/_quiz/item";

/** In the short test before the course. Each has its like in the test after it. */
export const before: WrittenItem[] = [
  {
    id: "artefact-before-same-image",
    kind: "choice",
    objective: "artefact-same-bytes",
    title: "Is it the image that was tested",
    asks: "application",
    use: "before",
    back: "tag-and-digest",
    variants: [
      {
        stem: "Before a release you want to be sure that production will run the image that passed its tests in staging. Which of these checks settles it?",
        options: [
          {
            text: "Both deployments name `billing:7.2.0`, and the registry has one image with this tag",
            tempting:
              "A registry has one image under a tag at a time, so it seems to be unique. It does not say which one the tag had when staging fetched it.",
            separates: "A tag says what it points at now; the bytes say what they are.",
          },
          {
            text: "Both images were built from commit `b77a`, as the pipeline’s log shows for each of them",
            tempting:
              "The same commit is a good sign. Two builds are still two images, made from base images and packages of two moments.",
          },
          {
            text: "The digest that runs in staging is the digest that the production release names",
            right:
              "A digest is computed from the bytes. If both are equal, so are the images, whoever built them and whatever they are called.",
          },
          {
            text: "The image was pushed before the tests began and has the same size in both places",
            tempting:
              "The order of events fits and the size does too. Two images of one service are often alike in size and differ in what they do.",
          },
        ],
        next: "Find the command that shows the digest of what staging runs, and try it.",
      },
    ],
  },
  {
    id: "artefact-before-what-changed",
    kind: "choice",
    objective: "artefact-build-inputs",
    title: "Nothing was changed, and it behaves differently",
    asks: "application",
    use: "before",
    back: "what-enters-a-build",
    variants: [
      {
        stem: "A service was built again from an unchanged commit, and now it writes numbers with another separator. The Dockerfile begins with `FROM python:3-slim`, then copies the source and installs a locked list of packages with hashes. Where do you look first?",
        options: [
          {
            text: "At the packages, for one of them may have a new version",
            tempting:
              "Packages are the usual suspects. Here the list is locked with hashes, so another version would have stopped the build.",
            separates: "What is pinned by its bytes cannot have changed; what is named by a tag can.",
          },
          {
            text: "At the source, for somebody may have changed a format",
            tempting: "Formats live in source, as a rule. This source is the same commit, to the last character.",
          },
          {
            text: "At the runner, for it may be set to another language",
            tempting:
              "A runner’s settings can find their way into a build, so it is worth a thought. What the program uses when it runs comes from the image it stands on.",
          },
          {
            text: "At the base image, for its tag may name other bytes now",
            right:
              "`3-slim` moves with every release of Python and of the system below it. It is the one input in this file that nothing holds still.",
          },
        ],
        next: "Look up when the tag of your base image was last moved. Was your service built again since?",
      },
    ],
  },
];

/** In the short test after the course: the same objectives, on other material. */
export const after: WrittenItem[] = [
  {
    id: "artefact-after-same-image",
    kind: "choice",
    objective: "artefact-same-bytes",
    title: "Is it the same image on all machines",
    asks: "application",
    use: "after",
    back: "cached-by-tag",
    variants: [
      {
        stem: "A worker runs in twelve copies on eight machines, and one customer in ten gets a strange report. You want to be sure that all copies run the same code. Which of these checks settles it?",
        options: [
          {
            text: "All twelve copies report the same digest of the image that they run",
            right:
              "Equal digests are equal bytes, on every machine. If one differs you have found the copy, and which machine fetched it when.",
          },
          {
            text: "All twelve copies were started by one deployment that names `worker:1.9`",
            tempting:
              "They were asked for with one name. Which bytes a machine had under it depends on when it fetched them.",
            separates: "What was asked for is the plan; what runs is a question to the machine.",
          },
          {
            text: "All twelve copies are ready, and none of them was restarted since the deploy",
            tempting:
              "It rules out that a restart fetched a moved tag later. The eight machines may have differed from the beginning.",
          },
          {
            text: "All eight machines have the same operating system and the same settings",
            tempting:
              "Machines that differ cause strange reports too, so it is a fair second look. It says nothing about the image on them.",
          },
        ],
        next: "Add to your rollback plan the one line that lists the digest of each running copy.",
      },
    ],
  },
  {
    id: "artefact-after-what-changed",
    kind: "choice",
    objective: "artefact-build-inputs",
    title: "Nothing was changed, and it is slower",
    asks: "application",
    use: "after",
    back: "what-enters-a-build",
    variants: [
      {
        stem: "A service was built again from an unchanged commit, and now it parses dates three times as slowly. The Dockerfile begins with `FROM node:24-slim@sha256:5f3e…`, then copies `package.json` and `src`, and runs `npm install`. Where do you look first?",
        options: [
          {
            text: "At the base image, for its tag may name other bytes now",
            tempting:
              "Tags of base images move, and it is a good habit to ask. This one is followed by a digest, and the digest decides.",
            separates: "What is pinned by its bytes cannot have changed; what is named by a range can.",
          },
          {
            text: "At the packages, for ranges may have given other versions",
            right:
              "No lockfile is copied, so `npm install` resolves the ranges of `package.json` anew, with everything that those packages bring. This is the input that nothing holds still.",
          },
          {
            text: "At the source, for somebody may have changed the parsing",
            tempting:
              "Slow parsing is looked for in parsing code. This source is the same commit, to the last character.",
          },
          {
            text: "At the servers, for they may have less to give than before",
            tempting:
              "It would make everything slower, and it is soon looked up. Here one thing has become slow, since a build.",
          },
        ],
        next: "Check that your Dockerfile copies the lockfile before it installs. It is one word in one line.",
      },
    ],
  },
];
