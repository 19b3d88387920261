import type { IncomingMessage } from "node:http";

/**
 * Where a request comes from, for limits and the list of devices: what the proxy says where CLIENT_ADDRESS_HEADER names
 * its header, else the other end of the connection. Of a list it is the last address, the one that the proxy itself saw.
 */
function clientAddress({ headers, socket }: IncomingMessage, header: string | null): string {
  const said = header ? headers[header] : undefined;
  const last = (Array.isArray(said) ? said.join(",") : said)?.split(",").at(-1)?.trim();
  return last || socket.remoteAddress || "unknown";
}

/** Writes the address where the app reads it, over whatever the client sent there. */
export function markClientAddress(request: IncomingMessage, header: string | null) {
  request.headers["x-client-address"] = clientAddress(request, header);
}

/**
 * A page with a token in its path sends no referrer, and a form sent from it without JavaScript then says
 * `Origin: null`, which actions refuse. Where the browser vouches that the page was ours, its origin is written back.
 */
export function nameOwnOrigin({ headers }: IncomingMessage) {
  if (headers.origin !== "null" || headers["sec-fetch-site"] !== "same-origin" || !headers.host) return;
  headers.origin = `http://${headers.host}`;
}
