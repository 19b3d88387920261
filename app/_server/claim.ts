import { createServer, type RequestListener, type Server } from "node:http";
import { authSecret } from "@/app/_config/auth-secret";
import { type Environment, parseEnvironment } from "@/app/_config/environment";
import { claimDataDirectory } from "./data-directory";
import { errorCode, StartProblem } from "./start-problem";

export type Claimed = {
  environment: Environment;
  httpServer: Server;
  /** Until then every request is answered "not ready". */
  answerWith: (listener: RequestListener) => void;
  releaseData: () => void;
};

/** Everything this server must have for itself, taken before anything slow is done. */
export async function claim(): Promise<Claimed> {
  const parsed = parseEnvironment(process.env);
  if (!parsed.ok) throw new StartProblem(parsed.problem);
  const { environment } = parsed;
  setEnvironment(environment);
  let listener: RequestListener = notReady;
  const httpServer = createServer((request, response) => listener(request, response));
  await listen(httpServer, environment);
  const releaseData = claimDataDirectory(environment);
  authSecret(environment);
  return {
    environment,
    httpServer,
    answerWith: (next) => {
      listener = next;
    },
    releaseData,
  };
}

/**
 * Every variable is set, if only to nothing: Next would fill the others from a .env file, and the pages would then see
 * another configuration than the server.
 */
function setEnvironment({ port, dataDirectory }: Environment): void {
  for (const name of ["HOST", "DATABASE_URL", "BASE_URL", "AUTH_SECRET", "MANUAL_ACCESS", "CLIENT_ADDRESS_HEADER"])
    process.env[name] ??= "";
  process.env["PORT"] = String(port);
  process.env["DATA_DIR"] = dataDirectory;
}

function listen(server: Server, { port, host }: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(listenProblem(error, port, host)));
    server.listen({ port, ...(host === null ? {} : { host }) }, resolve);
  });
}

function listenProblem(error: Error, port: number, host: string | null): Error {
  const code = errorCode(error);
  if (code === "EADDRINUSE")
    return new StartProblem(`PORT ${port} is in use: stop what uses it, or set PORT to another one.`);
  if (code === "EACCES") return new StartProblem(`PORT ${port} is not allowed for this user: set PORT above 1023.`);
  if (host !== null) return new StartProblem(`HOST ${host} cannot be listened on (${code}).`);
  return error;
}

const notReady: RequestListener = (_, response) => {
  response.writeHead(503, { "content-type": "text/plain; charset=utf-8", "retry-after": "2" });
  response.end("Preflight is starting. Try again in a moment.\n");
};
