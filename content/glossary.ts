type Entry = {
  id: string;
  term: string;
  /** Markdown, in one to three sentences. */
  definition: string;
  /** Slug of the lesson that explains it at length. */
  lesson?: string;
};

/** What lessons mean by their words; `<Term id="…">` refers to it. */
export const glossary: readonly Entry[] = [
  {
    id: "alert",
    term: "alert",
    definition:
      "A rule on a measurement that calls a person when it is met. It says that something needs a human now, and not what the cause is.",
  },
  {
    id: "architecture",
    term: "architecture (of a processor)",
    definition:
      "The set of instructions that a processor understands, such as `amd64` or `arm64`. A program compiled for one does not start on another unless that is emulated.",
  },
  {
    id: "artefact",
    term: "artefact",
    definition:
      "What a build produces and a deploy puts into place: a container image, a package, a compiled program. It is made once and not changed afterwards.",
  },
  {
    id: "backfill",
    term: "backfill",
    definition:
      "Filling in values for rows that were stored before a column or a rule existed. It runs in small batches beside normal traffic, and can be stopped and taken up again.",
  },
  {
    id: "baseline",
    term: "baseline",
    definition:
      "What a measurement usually shows at this hour of this weekday, with how far it usually strays. Without it, no reading is high or low.",
  },
  {
    id: "blameless",
    term: "blameless",
    definition:
      "Of a review: asking what made each decision look right to the person who took it, and not who is at fault. People who expect no punishment tell what happened.",
  },
  {
    id: "blast-radius",
    term: "blast radius",
    definition:
      "How much a change can harm if it is bad: which users, which data, which other services, and for how long.",
  },
  {
    id: "burn-rate",
    term: "burn rate",
    definition:
      "How fast an error budget is being used, as a multiple of the pace that would use it up exactly at the end of its period. At a burn rate of 1 the budget lasts the whole period; at 10, a tenth of it.",
  },
  {
    id: "cache",
    term: "cache",
    definition:
      "A store of earlier results, kept where they are quicker to fetch than to work out again. It may hold what is out of date, and whatever stands behind it gets the full load when it is empty.",
  },
  {
    id: "canary",
    term: "canary",
    definition:
      "The new version serving a small share of real users while the others stay on the old one. The two are compared before the share grows, and the share is taken back if the new one does worse.",
  },
  {
    id: "cascading-failure",
    term: "cascading failure",
    definition:
      "A failure that spreads because those who depend on the failed part fail too, or because the load it no longer takes falls on the rest and overloads that in turn.",
  },
  {
    id: "checklist",
    term: "checklist",
    definition:
      "A short written list of steps or checks, read while acting or right after, so that none depends on memory. Each line says what to do or what must be seen.",
  },
  {
    id: "config",
    term: "config",
    definition:
      "Values that differ between the places where the same program runs: addresses, credentials, sizes, switches. They stay outside the build and are read when the program starts or while it runs.",
    lesson: "config-is-not-code",
  },
  {
    id: "connection-pool",
    term: "connection pool",
    definition:
      "A fixed number of open connections, usually to a database, that the requests of one process share. When all are in use, the next request waits for one to come back.",
    lesson: "config-is-not-code",
  },
  {
    id: "dashboard",
    term: "dashboard",
    definition:
      "One page of charts and figures that is read together to see how a service does. It shows what somebody thought of asking beforehand.",
  },
  {
    id: "dependency",
    term: "dependency",
    definition:
      "Whatever your program needs and does not contain: a library that the build takes in, or a service that it calls while it runs.",
  },
  {
    id: "deploy",
    term: "deploy",
    definition:
      "Putting a version of a program, or a change of its config, into an environment so that it runs there. Whether users already get it is a second question: see [release](#release).",
  },
  {
    id: "digest",
    term: "digest",
    definition:
      "A name worked out from the bytes of an image, such as `sha256:…`. Other bytes give another digest, so it always means the same image, which a tag does not.",
  },
  {
    id: "environment",
    term: "environment",
    definition:
      "One place where a program runs, with its own servers, data and config: your laptop, staging, production.",
  },
  {
    id: "environment-variable",
    term: "environment variable",
    definition:
      "A named text that a process is given when it starts. It is always text, it does not change while the process runs unless the program changes it, and child processes inherit it.",
    lesson: "config-is-not-code",
  },
  {
    id: "error-budget",
    term: "error budget",
    definition:
      "How much may fail within a period before an objective (SLO) is missed: what the objective leaves between itself and perfection. An objective of 99.9 % leaves a budget of 0.1 % of all requests.",
  },
  {
    id: "expand-and-contract",
    term: "expand and contract",
    definition:
      "Changing a schema or an interface in steps of which each works with the version before and after it. First the new form is added, then everything moves over to it, and only then the old form is taken away.",
  },
  {
    id: "feature-flag",
    term: "feature flag",
    definition:
      "A switch read while the program runs that decides who gets a feature. It lets code be deployed without being released, and a feature be taken back without a deploy.",
  },
  {
    id: "goodharts-law",
    term: "Goodhart’s law",
    definition:
      "When a measure becomes a target, people and systems find ways to move the measure without moving what it stood for, and it stops being a good measure.",
  },
  {
    id: "guardrail-metric",
    term: "guardrail metric",
    definition:
      "A measurement that a change is not meant to improve and must not worsen. If it crosses its limit, the change stops, however well its main number does.",
  },
  {
    id: "idempotent",
    term: "idempotent",
    definition:
      "Of an operation: done twice, it leaves the same state as done once. Only such an operation can be repeated without harm when nobody knows whether the first attempt arrived.",
  },
  {
    id: "if-then-plan",
    term: "if-then plan",
    definition:
      "A sentence, written beforehand, that ties one situation to one act: “If I see this, then I do that.” When the situation comes, nothing is left to decide.",
    lesson: "pride-and-fear",
  },
  {
    id: "image",
    term: "image",
    definition:
      "A program packed with the files and libraries that it needs to run, as one unit that is not changed. Containers are started from it.",
    lesson: "one-artefact",
  },
  {
    id: "incident",
    term: "incident",
    definition:
      "A time in which users are being harmed, or soon will be, and for which normal work is put aside. It begins when somebody declares it, so that everybody knows and one person leads.",
  },
  {
    id: "kpi",
    term: "KPI (key performance indicator)",
    definition:
      "A number on which the business itself depends, such as paid orders per minute. It tells whether users got what they came for, which technical measurements only suggest.",
  },
  {
    id: "latency",
    term: "latency",
    definition:
      "The time from sending a request to having its answer. It differs from request to request, so it is given as percentiles.",
  },
  {
    id: "liveness-probe",
    term: "liveness probe",
    definition:
      "A question that the platform asks a running copy again and again: are you beyond help? Where the answers fail to come, it restarts that copy.",
  },
  {
    id: "load-balancer",
    term: "load balancer",
    definition:
      "What takes requests in and hands each to one of several replicas, leaving out those that are not ready.",
  },
  {
    id: "lock",
    term: "lock",
    definition:
      "A claim on a row, a table or another thing that makes others who need it wait until it is given up. A change of a schema may take one that stops every query on its table.",
  },
  {
    id: "lockfile",
    term: "lockfile",
    definition:
      "A file that holds the exact version, and usually a checksum, of every library that a build uses, those that libraries need themselves included. With it, two installations get the same.",
  },
  {
    id: "metastable-failure",
    term: "metastable failure",
    definition:
      "An overload that keeps itself going after its trigger is gone, for instance because retries make up most of the load. It ends when load is taken away, not by waiting.",
  },
  {
    id: "migration",
    term: "migration",
    definition:
      "A scripted change of the schema or the data of a database, kept with the code and applied once in each environment. Rolling back the code does not undo it.",
  },
  {
    id: "on-call",
    term: "on call",
    definition:
      "Being the person whom alerts reach during a shift, who answers within an agreed time and may act, or fetch those who can.",
  },
  {
    id: "percentile",
    term: "percentile",
    definition:
      "The value that a given share of measurements does not exceed. If the 99th percentile of latency is 800 ms, then 99 % of requests took 800 ms or less, and the others longer.",
  },
  {
    id: "post-mortem",
    term: "post-mortem",
    definition:
      "A written account after an incident: what happened, what it did to users, how it was noticed and ended, what made it possible, and what will be done about that.",
  },
  {
    id: "pre-mortem",
    term: "pre-mortem",
    definition:
      "A meeting, or ten minutes alone, before a launch: suppose that it has failed, and write down what made it fail. The likely reasons become checks, plans or changes.",
  },
  {
    id: "production",
    term: "production",
    definition:
      "The environment that serves real users with real data. What happens in it has consequences outside your team.",
  },
  {
    id: "provenance",
    term: "provenance",
    definition:
      "A statement of where an artefact comes from: which source, which build, on which system. Where the build service signs it, whoever deploys the artefact can check that nothing else was put in its place.",
  },
  {
    id: "queue",
    term: "queue",
    definition:
      "Work that has arrived and waits for somebody to take it. It grows while more arrives than is done, and everything in it is late.",
  },
  {
    id: "readiness-probe",
    term: "readiness probe",
    definition:
      "A question that the platform asks a running copy again and again: can you serve now? While the answer is no, that copy gets no traffic, and it is left running.",
  },
  {
    id: "registry",
    term: "registry",
    definition: "The server that stores images under names and hands them to whoever may run them.",
  },
  {
    id: "release",
    term: "release",
    definition:
      "A version, with its config, that is offered to users; also the moment at which they begin to get it. A deploy may come earlier, with the feature still switched off.",
  },
  {
    id: "replica",
    term: "replica",
    definition:
      "One of several equal copies of a running program, any of which can serve a request. Of a database: a copy of its data that follows the original, often a moment behind.",
  },
  {
    id: "reproducible-build",
    term: "reproducible build",
    definition:
      "A build that gives the same bytes from the same source, wherever and whenever it is run, so that others can check what an artefact was made from.",
  },
  {
    id: "retry",
    term: "retry",
    definition:
      "Sending a request again after it failed or took too long. It helps against a brief fault and adds load to a system that is overloaded, so it is limited and spaced out.",
  },
  {
    id: "roll-forward",
    term: "roll forward",
    definition:
      "Ending a problem with a newer version that mends it, where going back is impossible or would do more harm. It needs a fix that is written and tested while users wait.",
  },
  {
    id: "rollback",
    term: "rollback",
    definition:
      "Putting the version and config that served before back into service. It does not undo what the bad one has written, sent or charged, nor a migration.",
    lesson: "config-is-not-code",
  },
  {
    id: "rollout",
    term: "rollout",
    definition:
      "Replacing the running copies of one version by those of the next, some at a time. Until it ends, both versions serve side by side.",
  },
  {
    id: "runbook",
    term: "runbook",
    definition:
      "Written steps for a situation that is known to come up, with the exact commands, for somebody who did not write them and has little time.",
  },
  {
    id: "saturation",
    term: "saturation",
    definition:
      "How much work a resource has waiting beyond what it can do at once: the length of a queue, requests waiting for a connection. It may rise sharply before utilisation reads 100 %.",
  },
  {
    id: "scrape",
    term: "scrape",
    definition:
      "One reading of a service’s metrics by the monitoring system, which comes round at fixed intervals. Whatever happens between two scrapes is seen at the next, or only as part of a sum.",
  },
  {
    id: "secret",
    term: "secret",
    definition:
      "A piece of config that lets whoever holds it do something: a password, a key, a token. Once others may have seen it, it is replaced and revoked, not hidden.",
    lesson: "secrets-and-where-they-leak",
  },
  {
    id: "secret-store",
    term: "secret store",
    definition:
      "A service that keeps secrets encrypted, hands each only to the programs that may have it, and records who asked.",
    lesson: "secrets-and-where-they-leak",
  },
  {
    id: "sli",
    term: "SLI (service level indicator)",
    definition:
      "A measurement of how well users are served, as a share: good events out of all events that count, such as requests answered rightly within half a second.",
  },
  {
    id: "slo",
    term: "SLO (service level objective)",
    definition:
      "The value that an indicator (SLI) is to reach over a period, as a team has agreed: for instance, 99.9 % of requests in four weeks. What it leaves is the error budget.",
  },
  {
    id: "staging",
    term: "staging",
    definition:
      "An environment built like production, with neither its users nor its data, for trying a release before it goes there. What it lacks, such as load, cannot be tried in it.",
  },
  {
    id: "stress-training",
    term: "stress training",
    definition:
      "Practising a skill first in calm and then under pressure that grows and is announced, so that it is still there on the day, and the signs of stress are familiar.",
  },
  {
    id: "tag",
    term: "tag",
    definition:
      "A name that people give to an image in a registry or to a commit, such as `1.42.0` or `latest`. It can be moved to another one later.",
  },
  {
    id: "throughput",
    term: "throughput",
    definition: "How much work is finished in a unit of time: requests per second, orders per minute.",
  },
  {
    id: "timeout",
    term: "timeout",
    definition:
      "How long a caller waits for an answer before it gives up. The callee may still finish the work, so a timeout does not tell whether it was done.",
  },
  {
    id: "transitive-dependency",
    term: "transitive dependency",
    definition:
      "A dependency of a dependency: something your program takes in or relies on without naming it, because what it names needs it.",
  },
  {
    id: "utilisation",
    term: "utilisation",
    definition:
      "The share of time, or of its capacity, in which a resource is busy. The nearer it comes to all of it, the longer whatever arrives has to wait.",
  },
  {
    id: "vanity-metric",
    term: "vanity metric",
    definition:
      "A number that rises and pleases, and on which nobody would decide anything differently: requests served, users ever registered.",
  },
];
