import { expect, type Page } from "@playwright/test";
import { test } from "@/tests/support/browser-test";
import { builtOnServer } from "@/tests/support/built-on-server";

const rooms = ["/admin", "/admin/letters", "/admin/ledger", "/admin/overview", "/admin/staff", "/admin/audit"];

test("on a phone every column of a table is in sight, and none has to be found by scrolling", {
  tag: "@scripted",
}, async ({ newDesk, server }) => {
  test.slow();
  for (const status of ["submitted", "approved", "posted"] as const) await builtOnServer(server, { status });
  const { page } = await newDesk("tokyo-supervisor");
  await page.setViewportSize({ width: 390, height: 844 });
  for (const room of rooms) {
    await page.goto(room);
    await page.locator("details").evaluateAll((folded) => {
      for (const one of folded) one.setAttribute("open", "");
    });
    await expect(page.getByRole("table").first()).toBeAttached();
    expect(await sideways(page), room).toEqual([]);
  }
});

test("on a phone a row says its columns' headings, and is still a row of a table for a screen reader", {
  tag: "@scripted",
}, async ({ newDesk }) => {
  const { page } = await newDesk("tokyo-supervisor");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/admin/staff");
  const table = page.getByRole("table", { name: "職員の一覧" });
  await expect(table.getByRole("columnheader", { name: "状態" })).toBeAttached();
  const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "tokyo-issuer" }) });
  const state = row.getByRole("cell", { name: "有効", exact: true });
  expect(await state.evaluate((cell) => getComputedStyle(cell, "::before").content)).toContain("状態");
  const box = await state.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
});

/** The tables that are wider than what shows of them. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main section[tabindex='0']")]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map((section) => section.querySelector("caption")?.textContent ?? ""),
  );
}
