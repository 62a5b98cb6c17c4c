import { test } from "@/tests/support/browser-test";

test("the picture of the README shows 処理終了", async ({ clerk }) => {
  await clerk.reachConfirm();
  await clerk.send();
  await clerk.page.screenshot({ path: "docs/screenshot.png" });
});
