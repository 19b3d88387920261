import fc from "fast-check";
import { expect, test } from "vitest";
import { answerQuery } from "../core/queries/answer-query";
import { MOST_CHARACTERS, run } from "./run";
import { contextOf, enter, environment, newFlight } from "./test-terminal";

// v42 is rolled out in the first minute; all lines that only read are entered into one flight.

const flight = newFlight();
flight.stepTo(60);
const shownBy = (line: string) => {
  const { errors, ok, shown } = enter(flight, line);
  return { shown, errors, ok };
};

test("a line shows what its query answers, and pipes change it", () => {
  const all = answerQuery(flight.world, { kind: "getPods", app: "api" });
  expect(shownBy("kubectl get pods -l app=api")).toEqual({ shown: `${all}\n`, errors: "", ok: true });
  expect(shownBy("kubectl get po --selector app=api --no-headers | wc -l").shown).toBe("6\n");
  expect(shownBy("kubectl get pods -o name | grep -c '^pod/api-'").shown).toBe("6\n");
  expect(shownBy("kubectl get pods -l app=api,version=v42 -L version | tail -n 1").shown).toMatch(/ v42\n$/);
  expect(shownBy("kubectl get pods -l app=api,version=v41").shown).toBe("");
  const [pod = ""] = flight.world.state.pods.map(({ name }) => name);
  expect(shownBy(`kubectl get pod ${pod}`).shown.split("\n")).toHaveLength(3);
  expect(shownBy("kubectl set env deploy/api --list").shown).toBe(
    "# deployments/api, container api\nDATABASE_HOST=postgres\nDB_POOL_SIZE=9\n# PAYMENTS_KEY from secret payments-key, key PAYMENTS_KEY\n",
  );
  expect(shownBy("git diff v41..v42 -- src | head -1").shown).toBe(
    "diff --git a/src/payments/client.ts b/src/payments/client.ts\n",
  );
  expect(shownBy("git diff v41 v42 -- deploy | grep -c '^diff'").shown).toBe("1\n");
  expect(shownBy("git show HEAD~1 | head -1").shown).toBe("commit e41b07d (tag: v41)\n");
  expect(shownBy("git log --oneline -- worker").shown).toMatch(/\(tag: v23\)/);
  expect(shownBy('psql -c "select * from pg_stat_activity" | head -1').shown).toMatch(/^ application_name \| state/);
  expect(shownBy("curl http://nobody:8080/readyz").errors).toBe("curl: (6) Could not resolve host: nobody\n");
  expect(shownBy(`kubectl exec ${pod} -- env | grep HOSTNAME`).shown).toBe(`HOSTNAME=${pod}\n`);
  expect(shownBy("deploy flags get").ok).toBe(true);
});

test.each([
  ["foo", "-bash: foo: command not found"],
  ["./foo", "-bash: ./foo: No such file or directory"],
  ["constructor", "-bash: constructor: command not found"],
  ["kubectl foo", 'error: unknown command "foo" for "kubectl"'],
  ["kubectl constructor", 'error: unknown command "constructor" for "kubectl"'],
  ["kubectl rollout foo", "error: unknown command \"foo\"\nSee 'kubectl rollout -h' for help and examples"],
  ["kubectl get foo", 'error: the server doesn\'t have a resource type "foo"'],
  ["kubectl get pods --foo", "error: unknown flag: --foo\nSee 'kubectl get --help' for usage."],
  ["kubectl get pods -z", "error: unknown shorthand flag: 'z' in -z\nSee 'kubectl get --help' for usage."],
  ["kubectl logs x --tail", "error: flag needs an argument: --tail\nSee 'kubectl logs --help' for usage."],
  ["kubectl get pods nobody", 'Error from server (NotFound): pods "nobody" not found'],
  ["kubectl describe deploy nobody", 'Error from server (NotFound): deployments.apps "nobody" not found'],
  [
    "kubectl logs x --since 5",
    'error: invalid argument "5" for "--since" flag: time: missing unit in duration "5"\nSee \'kubectl logs --help\' for usage.',
  ],
  [
    "kubectl scale deploy/api --replicas=x",
    'error: invalid argument "x" for "--replicas" flag: strconv.ParseInt: parsing "x": invalid syntax\nSee \'kubectl scale --help\' for usage.',
  ],
  ["gh foo", 'unknown command "foo" for "gh"\n\nUsage:  gh <command> <subcommand> [flags]'],
  ["git foo", "git: 'foo' is not a git command. See 'git --help'."],
  ["git diff v41..v42 --foo", "error: invalid option: --foo"],
  ["git push", "fatal: Unable to create '/srv/shop/.git/index.lock': Read-only file system"],
  ["curl --foo x", "curl: option --foo: is unknown\ncurl: try 'curl --help' or 'curl --manual' for more information"],
  ["curl http://x/", "curl: (6) Could not resolve host: x"],
  ["psql -c 'select * from orders'", "ERROR:  permission denied for table orders"],
  ["psql -c 'delete from orders'", "ERROR:  cannot execute DELETE in a read-only transaction"],
  ["psql -c 'foo bar'", 'ERROR:  syntax error at or near "foo"\nLINE 1: foo bar\n        ^'],
  ["deploy ship api", "usage: deploy ship DEPLOYMENT VERSION"],
  ["land", "land: say which: resolved, or sound\nusage: land resolved|sound"],
  ["inc declare --sev 9 api", "inc: --sev is 1, 2 or 3\nusage: inc declare --sev 1|2|3 SERVICE"],
  ["echo a > b", "-bash: b: Read-only file system"],
])("%s is refused in the tool's words, and changes nothing", (line, text) => {
  expect(enter(flight, line)).toEqual({
    shown: "",
    errors: `${text}\n`,
    ok: false,
    commands: [],
    steps: expect.not.arrayContaining(["command"]),
  });
});

test("the second command runs only if the first has taken effect, or has failed", () => {
  const own = newFlight();
  own.stepTo(60);
  expect(enter(own, "deploy freeze off && page senior").commands).toEqual([{ kind: "freeze", on: false }]);
  expect(enter(own, "deploy freeze off || page senior").commands).toHaveLength(2);
  expect(own.world.state.commands.paged).toHaveLength(1);
  const seconds = own.seconds;
  expect(enter(own, "deploy freeze on && page support; foo; page product").shown).toBe(
    "releases are frozen\npaged support\npaged product\n",
  );
  expect(own.seconds - seconds).toBe(3);
});

test("errors go past pipes, unless the line says otherwise", () => {
  expect(shownBy("kubectl get nothing | wc -l")).toMatchObject({
    shown: "0\n",
    errors: 'error: the server doesn\'t have a resource type "nothing"\n',
    ok: true,
  });
  expect(shownBy("kubectl get nothing 2>&1 | wc -l")).toMatchObject({ shown: "1\n", errors: "" });
  expect(shownBy("kubectl get nothing 2>/dev/null")).toEqual({ shown: "", errors: "", ok: false });
  expect(shownBy("deploy status > /dev/null && echo fine").shown).toBe("fine\n");
  expect(shownBy("deploy status | grep nobody || echo none").shown).toBe("none\n");
});

test("a rollout is waited for, and the line goes on when it is over", () => {
  const own = newFlight();
  own.stepTo(60);
  const { commands, shown } = enter(own, "deploy rollback api && kubectl rollout status deploy/api && echo done");
  expect(commands).toEqual([{ kind: "rollback", deployment: "api" }]);
  const lines = shown.trimEnd().split("\n");
  expect(lines[0]).toBe("api: rolling back to v41");
  expect(lines.slice(1, -2).every((line) => line.startsWith('Waiting for deployment "api" rollout to finish: '))).toBe(
    true,
  );
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines.slice(-2)).toEqual(['deployment "api" successfully rolled out', "done"]);
});

test("what is followed is printed once, and only what is new, until Ctrl-C", () => {
  const own = newFlight();
  own.stepTo(2);
  const { ok, shown } = enter(own, "kubectl get pods -w | grep api- && echo never");
  const lines = shown.trimEnd().split("\n");
  const keys = lines.map((line) => line.split(/\s+/).slice(0, 4).join(" "));
  expect(keys.every((key, place) => key !== keys[place - 1])).toBe(true);
  expect(lines.some((line) => line.includes("ContainerCreating"))).toBe(true);
  expect(ok).toBe(false);
  expect(shown).not.toContain("never");

  const before = own.seconds;
  const logs = enter(own, "kubectl logs -f deploy/worker --tail=2").shown.trimEnd().split("\n");
  expect(own.seconds).toBe(before + 120);
  const whole = answerQuery(own.world, { kind: "logs", of: { pod: "deploy/worker" } });
  for (const line of logs) expect(whole).toContain(line);
  expect(enter(own, "kubectl get pods -w | head -n 3").ok).toBe(true);
  expect(own.seconds).toBe(before + 120);
  expect(enter(own, "kubectl logs -f nobody")).toMatchObject({ ok: false, shown: "" });
});

test("pods of several deployments are deleted by a command for each", () => {
  const own = newFlight();
  own.stepTo(60);
  const podOf = (deployment: string) =>
    own.world.state.pods.find((pod) => pod.deployment === deployment && pod.isReady)?.name ?? "";
  const [api, worker] = [podOf("api"), podOf("worker")];
  const { commands, shown } = enter(own, `kubectl delete pod ${api} ${worker}`);
  expect(commands).toEqual([
    { kind: "deletePods", deployment: "api", pods: [api] },
    { kind: "deletePods", deployment: "worker", pods: [worker] },
  ]);
  expect(shown).toBe(`pod "${api}" deleted\npod "${worker}" deleted\n`);
});

test("a patch changes what it names, and leaves the rest", () => {
  const own = newFlight();
  const patch = (update: object) =>
    enter(own, `kubectl patch deployment api -p '${JSON.stringify({ spec: { strategy: update } })}'`);
  expect(patch({ rollingUpdate: { maxSurge: "50%" } }).commands).toEqual([
    { kind: "setRollingUpdate", deployment: "api", maxSurge: 0.5, maxUnavailable: 0.25 },
  ]);
  expect(patch({ rollingUpdate: { maxUnavailable: 0 }, type: "RollingUpdate" }).commands).toEqual([
    { kind: "setRollingUpdate", deployment: "api", maxSurge: 0.5, maxUnavailable: 0 },
  ]);
  expect(patch({ type: "Recreate" })).toMatchObject({ commands: [], ok: false });
  expect(enter(own, "kubectl patch deployment api -p {").errors).toContain("error: unable to parse");
});

test("every tool says how it is used", () => {
  expect(shownBy("help").shown).toContain("  kubectl    ask and change the cluster\n");
  expect(shownBy("help page").shown).toBe("page PERSON\n    call somebody\n");
  expect(shownBy("kubectl scale --help").shown).toBe(
    "kubectl scale deployment/NAME --replicas N\n    run more pods, or fewer\n",
  );
  expect(enter(flight, "history 1", ["a", "b"]).shown).toBe("    2  b\n");
  expect(enter(flight, "echo x; clear").shown).toBe("");
  expect(shownBy("env").shown).toBe("USER=learner\nHOME=/home/learner\nNAME=api\n");
});

test("what is longer than any command is refused at its first look", () => {
  const paste = `kubectl ${"x y ".repeat(25_000)}`;
  expect(shownBy(paste)).toEqual({ shown: "", errors: "-bash: kubectl: Argument list too long\n", ok: false });
  expect(shownBy(`echo ${"'".repeat(MOST_CHARACTERS - 5)}`).errors).toContain("unexpected EOF");
  expect(shownBy(`echo ${"a ".repeat(MOST_CHARACTERS / 2 - 3)}`).ok).toBe(true);
});

test("colours, titles and HTML are text, or nothing", () => {
  expect(shownBy("echo \u001b[31m'<b>x</b>'\u001b]0;title\u0007").shown).toBe("<b>x</b>\n");
  expect(shownBy("\u001b[31mfoo").errors).toBe("-bash: foo: command not found\n");
});

test("no line throws, and none asks the world for anything but what parsed to a command", () => {
  const context = contextOf(flight);
  const before = flight.world.fingerprint();
  const piece = fc.constantFrom(
    ..."kubectl deploy git gh psql curl status page inc land get pods logs -l app=api -f set env A=1 A- --list api".split(
      " ",
    ),
    ..."rollout undo patch -p {} delete pod ship v42 flags x 50% ' \" \\ | && || ; > < $USER # -- --tail -n 1".split(
      " ",
    ),
    ..."grep head sort wc exec post --to declare --sev 2 promtool query instant rate(x[1m]) __proto__ constructor".split(
      " ",
    ),
  );
  const line = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(" ")),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(line, (typed) => {
      const steps = run(typed, context);
      let count = 0;
      for (let next = steps.next(); !next.done; count += 1) {
        const { value } = next;
        // Asked, as the cockpit would; never given.
        next = steps.next(
          value.kind === "query" || value.kind === "follow"
            ? answerQuery(flight.world, value.query)
            : { ok: true, text: "" },
        );
      }
      expect(count).toBeLessThan(100);
    }),
    { numRuns: 2000 },
  );
  expect(flight.world.fingerprint()).toBe(before);
  expect(environment).toEqual({ USER: "learner", HOME: "/home/learner", NAME: "api" });
});
