import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { deskPage } from "@/app/_web/desk-page";

const files = readdirSync("app/admin", { recursive: true, encoding: "utf8" });
const pages = foldersOf("page.tsx");
const doors = ["/admin/sign-in", "/admin/enrol/[token]", "/admin/not-allowed"];

describe("the page of the desk to which somebody is led back after signing in", () => {
  it("may be every page of the desk, as it was asked for", () => {
    for (const page of pages.filter((each) => !doors.includes(each))) {
      expect(deskPage.parse(page)).toBe(page);
      expect(deskPage.parse(`${page}?status=all`)).toBe(`${page}?status=all`);
    }
  });

  it("is for every download, and for what is only posted to or asked by a page itself, the page that holds it", () => {
    const others = foldersOf("route.ts");
    expect(others).toContain("/admin/ledger/import/[id]/differences");
    for (const other of others) {
      const page = pages.filter((each) => other.startsWith(`${each}/`)).toSorted((a, b) => b.length - a.length)[0];
      expect(deskPage.parse(other)).toBe(page);
      expect(deskPage.parse(`${other}?status=all`)).toBe(`${page}?status=all`);
    }
  });

  it.each([
    ["/admin/export?status=all", "/admin?status=all"],
    ["/admin/applications/KM4PR7TX/export/flags", "/admin/applications/KM4PR7TX"],
    ["/admin/letters/batches/13-2/reprint", "/admin/letters/batches/13-2"],
    ["/admin/ledger/import/upload", "/admin/ledger/import"],
    ["/admin?q=/export/x", "/admin?q=/export/x"],
    ["/admin/staff/history-teacher", "/admin/staff/history-teacher"],
  ])("is for %s the page %s", (asked, page) => {
    expect(deskPage.parse(asked)).toBe(page);
  });

  it.each([
    "//elsewhere.example.jp",
    "https://elsewhere.example.jp/admin",
    "/account",
    "/administer",
    "/admin/../account//x",
    "/admin/export/..//elsewhere.example.jp",
    "/admin\\elsewhere",
    "/admin?x=\u0000",
    "/admin/sign-in?ended=1",
    "/admin/enrol/token",
    `/admin?${"a".repeat(2000)}`,
    undefined,
    ["/admin"],
  ])("is never %s", (page) => {
    expect(deskPage.parse(page)).toBe("");
  });
});

/** The addresses of the folders of app/admin that hold such a file. */
function foldersOf(name: string): string[] {
  const held = files.filter((file) => file === name || file.endsWith(`/${name}`));
  return held.map((file) => (file === name ? "/admin" : `/admin/${dirname(file)}`));
}
