import { describe, expect, it } from "vitest";
import { askedPage } from "@/lib/asked-page";

const site = "https://reissue.example.jp";
const asked = (over: Partial<Parameters<typeof askedPage>[0]>) =>
  askedPage({ method: "GET", address: "/admin", referer: undefined, site, ...over });

describe("the page that a request came for", () => {
  it("is the address itself where it was opened, without what scripts add to a link", () => {
    expect(asked({ address: "/admin/applications/KM4PR7TX?view=status%3Dall" })).toBe(
      "/admin/applications/KM4PR7TX?view=status%3Dall",
    );
    expect(asked({ address: "/admin?status=all&_rsc=1abc" })).toBe("/admin?status=all");
  });

  it("is the page of the form where something was posted, if it is ours", () => {
    const posted = { method: "POST", address: "/admin/letters/print" };
    expect(asked({ ...posted, referer: `${site}/admin/letters?chosen=none` })).toBe("/admin/letters?chosen=none");
    expect(asked(posted)).toBe("");
    expect(asked({ ...posted, referer: "https://elsewhere.example.jp/admin" })).toBe("");
    expect(asked({ ...posted, referer: "nothing" })).toBe("/nothing");
  });

  it.each(["//elsewhere.example.jp/admin", "https://elsewhere.example.jp/", "http://["])("is never %s", (address) => {
    expect(asked({ address })).toBe("");
  });
});
