import type { WrittenItem } from "@/app/_quiz/item";

/** At the end of the lesson, explained when all are answered. */
export const check: WrittenItem[] = [
  {
    id: "artefact-carry-one-through",
    kind: "parsons",
    objective: "artefact-same-bytes",
    title: "A pipeline that carries one image through",
    asks: "application",
    use: "check",
    back: "build-once",
    variants: [
      {
        stem: "Build a pipeline in which production runs the very bytes that staging has tested.",
        context:
          "`build-image` prints the digest of what it has pushed; `deploy` takes an environment and an image; `smoke-test` stops the pipeline when it fails. Not all lines belong.",
        file: "ci/release.sh",
        lines: [
          {
            text: "set -eu",
            why: "First, so that whatever fails ends the release, and an unset name is no empty one.",
          },
          {
            text: 'DIGEST=$(build-image --platform linux/amd64 --tag "shop-api:$VERSION" .)',
            why: "The only build. What is kept of it is the digest; the tag is for people.",
          },
          {
            text: 'deploy staging "shop-api@$DIGEST"',
            why: "Staging gets the bytes and not a name for them. Its values come from staging.",
          },
          { text: "smoke-test staging", why: "It speaks about this digest. If it fails, nothing goes further." },
          {
            text: 'wait-for-approval "shop-api@$DIGEST"',
            why: "Somebody says yes to a thing that can be named exactly, after it has been tested.",
          },
          { text: 'deploy production "shop-api@$DIGEST"', why: "The same bytes, with production’s values." },
        ],
        distractors: [
          {
            text: 'deploy production "shop-api:$VERSION"',
            tempting:
              "It reads better, and on most days it is the same image. Between the test and this line somebody may have moved the tag.",
          },
          {
            text: "DIGEST=$(build-image --platform linux/amd64 --env production .)",
            tempting:
              "Building for an environment sounds thorough. It makes a second image, which nobody has tested, out of inputs of a later minute.",
          },
          {
            text: 'docker pull "shop-api:latest"',
            tempting:
              "It fetches the newest image, whichever that is. The one that was built above has a name of its own.",
          },
        ],
        next: "Look in your pipeline for the line that deploys to production. Does it name a digest, a tag, or a build?",
      },
    ],
  },
  {
    id: "artefact-back-to-a-tag",
    kind: "choice",
    objective: "artefact-same-bytes",
    title: "What a rollback to a tag brings back",
    asks: "application",
    use: "check",
    back: "the-name-and-the-bytes",
    variants: [
      {
        stem: "Version 5.1 misbehaves, and you roll back to `quotes:5.0`, which ran without trouble for a month. Minutes later the new copies fail in a way that 5.0 never did. Which explanation should you look at first?",
        context:
          "The deployment names images by tag, and every start asks the registry anew. Neither the database nor any setting was changed for 5.1.",
        options: [
          {
            text: "5.0 was never without trouble; nobody had looked closely enough",
            tempting:
              "A month of no complaints can hide much, that is true. But the failure is new and at once, and something in front of you has changed.",
          },
          {
            text: "The tag was moved, and what came back is not what ran for a month",
            right:
              "If 5.0 was built again since, for a fix in its base perhaps, the tag points at that. Compare the digest that runs now with the one that ran last month: it is a look of one minute.",
          },
          {
            text: "The rollback was too fast; copies need time until they have warmed up",
            tempting:
              "Fresh copies are slow for a while, and that often passes. It makes them slow; it does not make them fail in a new way.",
            separates: "Warming up changes how fast code runs, and not which code it is.",
          },
          {
            text: "5.1 has left something behind in the image that 5.0 now stumbles over",
            tempting:
              "A new version can leave things behind, in a database or a queue. An image is not changed by what runs from another one.",
          },
        ],
        next: "Find out under which name your rollback would ask for the previous version. If it is a tag, look when that tag was last pushed.",
      },
      {
        stem: "Your rollback names the digest of last week’s image. The platform answers that it cannot find this image. Which explanation should you look at first?",
        context:
          "The same command worked in a rehearsal two months ago. The registry can be reached, and this week’s image was fetched from it an hour ago.",
        options: [
          {
            text: "The digest has changed, because the image was pushed again",
            tempting:
              "Pushing again may move a tag. A digest is computed from the bytes: other bytes have another digest, and the old one keeps its name.",
            separates: "A tag is moved; a digest exists or does not.",
          },
          {
            text: "Production may fetch this week’s images and not those of last week",
            tempting:
              "Rights are a good suspicion for anything that cannot be found. They are seldom given by week, and this week’s image came from the same place.",
          },
          {
            text: "A rule of the registry has deleted images without a tag or past an age",
            right:
              "Registries clean up, by age or because a moved tag left the old image without a name. The way back has to be among the things that are kept. Until then any rollback plan is a hope.",
          },
          {
            text: "A digest can be used to fetch an image and not to go back to one",
            tempting:
              "Going back is nothing but fetching and starting an older image, and a digest is the surest name for it.",
          },
        ],
        next: "Look up how long your registry keeps images, and what it does with those that lose their tag.",
      },
    ],
  },
  {
    id: "artefact-type-the-strict-one",
    kind: "text",
    objective: "artefact-build-inputs",
    title: "A line that keeps to what was tested",
    asks: "application",
    use: "check",
    back: "lockfile",
    variants: [
      {
        stem: "Type the command that installs exactly what `package-lock.json` says, and stops with an error if it does not agree with `package.json`.",
        context: "It is for the pipeline of a Node.js service that uses npm.",
        prompt: "$",
        accepted: ["npm ci", "npm clean-install"],
        patterns: ["^npm (?:ci|clean-install|ic|install-clean)(?: --[a-z=-]+)?(?: --[a-z=-]+)?$"],
        right:
          "It removes `node_modules`, installs the tree of the lockfile, checks each package against its hash, and writes neither file. If somebody changed `package.json` and forgot the lockfile, the pipeline says so.",
        mistakes: [
          {
            text: "npm install",
            tempting:
              "It reads the lockfile too, and usually installs the same. Where the two files disagree it settles the matter itself and rewrites the lockfile.",
          },
          {
            text: "npm i",
            tempting:
              "Short for `npm install`, with the same trouble: where the files disagree, it rewrites the lockfile.",
          },
          {
            text: "npm update",
            tempting: "It looks for newer versions within the ranges: the opposite of what is wanted here.",
          },
          {
            text: "npm install --package-lock-only",
            tempting:
              "It brings the lockfile up to date and installs nothing. That is a step for a change, with a review.",
          },
          {
            text: "npm install --frozen-lockfile",
            tempting: "The name of this mode in pnpm and in older Yarn. npm has a command of its own for it.",
          },
        ],
        next: "Search your pipeline and your Dockerfiles for the command that installs dependencies. Is it the strict one of your tool?",
      },
    ],
  },
  {
    id: "artefact-what-holds-it-still",
    kind: "match",
    objective: "artefact-build-inputs",
    title: "What holds each input still",
    asks: "application",
    use: "check",
    back: "what-enters-a-build",
    variants: [
      {
        stem: "Each of these surprises came from an input that was not held still. What would have prevented it?",
        targets: [
          "A lockfile and the strict install",
          "A base image named by digest",
          "The platform named in the build",
          "A .dockerignore file",
        ],
        entries: [
          {
            text: "A package of a package went from 1.3.9 to 1.4.0 overnight",
            target: "A lockfile and the strict install",
            why: "Nobody named it, so no line of `package.json` could have held it. The lockfile records the whole tree.",
          },
          {
            text: "Certificates in `/etc/ssl` differ between two builds of a day",
            target: "A base image named by digest",
            why: "They come with the base. Its tag was moved between the builds.",
          },
          {
            text: "The shell in the image is for arm64, and the servers are not",
            target: "The platform named in the build",
            why: "Without further words a build is made for the machine that builds.",
          },
          {
            text: "An image that was built on a laptop holds that laptop’s `.env`",
            target: "A .dockerignore file",
            why: "`COPY . .` took it. What the build never sees cannot end up in the image.",
          },
          {
            text: "`^2.0.0` meant 2.6.1 for the tests and 2.7.0 for production",
            target: "A lockfile and the strict install",
            why: "A range means another version on another day. The lockfile says which one it was.",
          },
          {
            text: "A compiled image library comes from a colleague’s `node_modules`",
            target: "A .dockerignore file",
            why: "The folder was copied in over what the build had installed, with binaries for another machine. Keep it out, and let the build install its own.",
          },
        ],
        next: "Choose the input of your build that you are least sure about. Hold it still in one commit, and see what the diff of the image is.",
      },
    ],
  },
];
