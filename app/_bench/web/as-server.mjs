import { register } from "node:module";

// In Next's own bundle "server-only" is empty for the server. The condition that does the same elsewhere would also
// take away the parts of React that next/navigation asks for.
const hooks = `export const resolve = (specifier, context, next) =>
  specifier === "server-only" ? { url: "data:text/javascript,", shortCircuit: true } : next(specifier, context);`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
