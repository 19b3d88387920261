import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { markClientAddress, nameOwnOrigin } from "./request-headers";

function requestWith(headers: Record<string, string>) {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: "192.0.2.1" });
  const request = new IncomingMessage(socket);
  Object.assign(request.headers, headers);
  return request;
}

test("takes the connection's address, whatever the client claims", () => {
  const request = requestWith({ "x-client-address": "203.0.113.9", "x-forwarded-for": "203.0.113.9" });
  markClientAddress(request, null);
  expect(request.headers["x-client-address"]).toBe("192.0.2.1");
});

test("takes the last address of the proxy's header where one is configured", () => {
  const request = requestWith({ "x-forwarded-for": "203.0.113.9, 198.51.100.7" });
  markClientAddress(request, "x-forwarded-for");
  expect(request.headers["x-client-address"]).toBe("198.51.100.7");
});

test("falls back on the connection when the proxy said nothing", () => {
  const request = requestWith({});
  markClientAddress(request, "x-forwarded-for");
  expect(request.headers["x-client-address"]).toBe("192.0.2.1");
});

test("names the own origin only where the browser says that the form was on our page", () => {
  const own = requestWith({ host: "preflight.test", origin: "null", "sec-fetch-site": "same-origin" });
  nameOwnOrigin(own);
  expect(own.headers.origin).toBe("http://preflight.test");
  for (const site of ["cross-site", "same-site", "none"]) {
    const foreign = requestWith({ host: "preflight.test", origin: "null", "sec-fetch-site": site });
    nameOwnOrigin(foreign);
    expect(foreign.headers.origin).toBe("null");
  }
});
