import { describe, expect, it } from "vitest";
import { deskPage } from "@/app/_web/desk-page";

describe("the page of the desk to which somebody is led back after signing in", () => {
  it.each(["/admin", "/admin?status=all", "/admin/applications/KM4PR7TX", "/admin/letters/batches/13-2?sealed=3"])(
    "may be %s",
    (page) => {
      expect(deskPage.parse(page)).toBe(page);
    },
  );

  it.each([
    "//elsewhere.example.jp",
    "https://elsewhere.example.jp/admin",
    "/account",
    "/administer",
    "/admin/../account//x",
    "/admin\\elsewhere",
    "/admin?x=\u0000",
    "/admin/sign-in?ended=1",
    "/admin/enrol/token",
    "/admin/letters/print",
    "/admin/letters/batches/13-2/reprint",
    "/admin/ledger/import/upload?x",
    `/admin?${"a".repeat(2000)}`,
    undefined,
    ["/admin"],
  ])("is never %s", (page) => {
    expect(deskPage.parse(page)).toBe("");
  });
});
