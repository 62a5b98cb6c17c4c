import { describe, expect, it } from "vitest";
import { clientAddress } from "@/lib/client-address";

describe("the address that limits are counted by", () => {
  it("is the socket's when no proxy is trusted, whatever the client wrote before it", () => {
    expect(clientAddress("198.51.100.9, 10.0.0.1, 203.0.113.7", 0)).toBe("203.0.113.7");
  });

  it("is the one that the outermost trusted proxy saw", () => {
    expect(clientAddress("198.51.100.9, 203.0.113.7, 10.0.0.2", 1)).toBe("203.0.113.7");
    expect(clientAddress("198.51.100.9, 203.0.113.7, 10.0.0.1, 10.0.0.2", 2)).toBe("203.0.113.7");
  });

  it("is the socket's when a request came past the proxies", () => {
    expect(clientAddress("203.0.113.7", 2)).toBe("203.0.113.7");
  });

  it("is the /64 for IPv6, because one line holds all of it", () => {
    expect(clientAddress("2001:db8:0:1:aaaa::1", 0)).toBe("2001:db8:0:1::/64");
    expect(clientAddress("2001:db8::1", 0)).toBe("2001:db8:0:0::/64");
    expect(clientAddress("2001:DB8:0:1:ffff:ffff:ffff:ffff", 0)).toBe(clientAddress("2001:db8:0:1::", 0));
  });

  it("is the same for IPv4 written as IPv6, with a port or with an interface", () => {
    expect(clientAddress("::ffff:203.0.113.7", 0)).toBe("203.0.113.7");
    expect(clientAddress("203.0.113.7:51234", 0)).toBe("203.0.113.7");
    expect(clientAddress("[2001:db8:0:1::5]:443", 0)).toBe("2001:db8:0:1::/64");
    expect(clientAddress("fe80::1%eth0", 0)).toBe("fe80:0:0:0::/64");
  });

  it("is unknown, and so counted together, when there is none or it is no address", () => {
    expect(clientAddress(null, 0)).toBe("unknown");
    expect(clientAddress("somewhere", 0)).toBe("unknown");
    expect(clientAddress("203.0.113.7, ", 0)).toBe("unknown");
  });
});
