import { describe, expect, it } from "vitest";
import { browserToken, isBrowserToken } from "@/lib/browser-token";

const visit = { method: "GET", cookies: undefined, byTls: false };
const ways = [
  { path: "/reissue/apply", cookie: "reissue" },
  { path: "/reset/identify", cookie: "reset" },
  { path: "/status", cookie: "status" },
];

describe("a browser's name", () => {
  it("comes with the first form of each way, in a cookie of its own", () => {
    for (const { path, cookie } of ways) {
      const [pair = "", ...attributes] = (browserToken({ ...visit, path }) ?? "").split("; ");
      const [name, value] = pair.split("=");
      expect(name).toBe(cookie);
      expect(isBrowserToken(value)).toBe(true);
      expect(attributes).toEqual(["Path=/", "Max-Age=86400", "HttpOnly", "SameSite=Lax"]);
    }
  });

  it("is bound to the host and to TLS where there is TLS (R41)", () => {
    for (const { path, cookie } of ways) {
      const given = browserToken({ ...visit, path, byTls: true });
      expect(given).toMatch(new RegExp(`^__Host-${cookie}=.*; Secure$`));
    }
  });

  it("stays as it is, and a name for one way is none for another", () => {
    const [name = ""] = (browserToken({ ...visit, path: "/status" }) ?? "").split(";");
    expect(browserToken({ ...visit, path: "/status", cookies: `a=b; ${name}` })).toBeUndefined();
    expect(browserToken({ ...visit, path: "/reissue/apply", cookies: name })).toBeDefined();
  });

  it("replaces what is no name", () => {
    expect(browserToken({ ...visit, path: "/status", cookies: "status=" })).toBeDefined();
    expect(browserToken({ ...visit, path: "/status", cookies: "status=a name of my own" })).toBeDefined();
  });

  it("is given nowhere else, and never for a write", () => {
    for (const path of ["/", "/status/code", "/status/view", "/reset/code", "/admin"]) {
      expect(browserToken({ ...visit, path })).toBeUndefined();
    }
    expect(browserToken({ ...visit, method: "POST", path: "/status" })).toBeUndefined();
  });
});
