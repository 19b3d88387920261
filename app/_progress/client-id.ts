/** 128 random bits as 32 hexadecimal digits. Not randomUUID, which plain HTTP on a LAN does not have. */
export function clientId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
