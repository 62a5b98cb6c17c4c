import { isIPv4, isIPv6 } from "node:net";

/**
 * The address that limits are counted by, from X-Forwarded-For, to which our own server appended the socket's address.
 * `hops` trusted proxies stand before us, so the client is the (hops + 1)-th from the right and whatever stands further
 * left is the client's own word (R21). IPv4 whole; IPv6 as its /64, which one household holds; "unknown" for anything else.
 */
export function clientAddress(forwardedFor: string | null, hops: number): string {
  const addresses = (forwardedFor ?? "").split(",").map((part) => withoutPort(part.trim()));
  const address = addresses[Math.max(0, addresses.length - 1 - hops)] ?? "";
  if (isIPv4(address)) return address;
  return isIPv6(address) ? networkOf(address) : "unknown";
}

function withoutPort(address: string): string {
  return address
    .replace(/^\[([^\]]+)\](?::\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
    .replace(/%.*$/, "")
    .replace(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/i, "$1");
}

function networkOf(address: string): string {
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [left = "", right = ""] = canonical.split("::");
  const head = groups(left);
  const zeros = Array.from({ length: 8 - head.length - groups(right).length }, () => "0");
  return `${[...head, ...zeros, ...groups(right)].slice(0, 4).join(":")}::/64`;
}

function groups(text: string): string[] {
  return text === "" ? [] : text.split(":");
}
