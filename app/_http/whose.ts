/** Names the person a request is sent for: the cookie may be somebody else's by now, from another tab. */
export const whoseHeader = "x-preflight-person";

export const headersOf = (personId: string) => ({ "Content-Type": "application/json", [whoseHeader]: personId });
