import type { Worksheet } from "@/app/_course/worksheet";

/** Long runs without a space, and what bears the mark of a key. */
const looksSecret = /\b(sk|pk|ghp|xox[bp])[-_]\w{8,}|eyJ\w{10,}|:\/\/[^\s:@/]+:[^\s@/]+@|\b[A-Za-z0-9+/]{32,}\b/;

export const worksheet = {
  id: "config-inventory",
  title: "Your config inventory",
  intro:
    "Every value that your service reads from outside its code. Write names, and write “secret” where a value is secret.",
  fields: [
    {
      id: "values",
      kind: "table",
      label: "What must differ, and what must not",
      hint: "One variable a row. Names only where the value is secret.",
      columns: [
        { id: "variable", label: "Variable", mono: true },
        { id: "staging", label: "Staging", mono: true },
        { id: "production", label: "Production", mono: true },
        { id: "read", label: "Read when" },
        { id: "unset", label: "If it is unset" },
      ],
      ask(rows) {
        if (rows.some((row) => row.some((cell) => looksSecret.test(cell))))
          return "Is one of these values a secret? Replace it by the word “secret”, and change it where it is used.";
        const [first] = rows.flatMap(([variable = "", staging = "", production = "", read = "", unset = ""]) => {
          const name = variable || "this row";
          if (!variable.trim()) return "Which variable is it?";
          if (!staging.trim() || !production.trim()) return `What is ${name} in staging, and what in production?`;
          if (!/build|start|run|request/i.test(read))
            return `When is ${name} read: by the build, at the start, or while the program runs?`;
          return unset.trim() ? [] : `What does the service do when ${name} is missing?`;
        });
        return first ?? null;
      },
      example: [
        ["DATABASE_URL", "secret", "secret", "start", "does not start"],
        ["DB_POOL_MAX", "4", "8", "start", "uses 10; to be required"],
        ["PAYMENT_API_URL", "sandbox", "live", "start", "does not start"],
        ["PUBLIC_ASSET_HOST", "cdn-staging", "cdn", "build; to be read at the start", "links to the staging host"],
      ],
    },
    {
      id: "bad-start",
      label: "What stops a bad start",
      hint: "A missing value, and a value that is there and does not fit.",
      rows: 2,
      ask(text) {
        if (!/missing|unset|absent|empty|required|undefined/i.test(text))
          return "What happens when a value is missing?";
        if (!/check|parse|validat|readiness|probe|fail|refus|crash|stop/i.test(text))
          return "What notices it: a check at the start, a probe, or the first customer?";
        return null;
      },
      example:
        "What is read at the start is required and parsed in config.ts, all but DB_POOL_MAX. A copy with one missing ends before it gets traffic, so the rollout stops and the old copies go on.",
    },
    {
      id: "secrets",
      label: "Where the secrets wait",
      hint: "The place, never a value; and who can change one at that hour.",
      rows: 2,
      ask(text) {
        if (looksSecret.test(text)) return "Is this a secret itself? Take it out, and change it where it is used.";
        if (!/\b[A-Z][a-z]+|@|#/.test(text)) return "Who can change one of them while you deploy?";
        if (!/chang|rotat|replac|renew|edit|access/i.test(text))
          return "How is one changed, and does the service have to start again for it?";
        return null;
      },
      example:
        "In the vault, under shop/checkout. Marta and the platform team can change them; the pods have to start again to read a new one.",
    },
  ],
} satisfies Worksheet;
