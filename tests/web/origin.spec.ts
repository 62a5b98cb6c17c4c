import { expect } from "@playwright/test";
import { test } from "@/tests/support/browser-test";
import { countMails } from "@/tests/support/mail-reader";
import { postAction } from "@/tests/support/post-action";

const foreign = "https://elsewhere.example.com";
const fromElsewhere: [string, Record<string, string>][] = [
  ["no Origin", { Origin: "" }],
  ["an Origin of null", { Origin: "null" }],
  ["a foreign Origin", { Origin: foreign }],
  ["a foreign Origin and a forwarded host to match", { Origin: foreign, "X-Forwarded-Host": "elsewhere.example.com" }],
  ["our host on another port", { Origin: "http://localhost:1" }],
];

for (const [what, headers] of fromElsewhere) {
  test(`a post with ${what} is refused with a sentence and does nothing (R46)`, async ({
    server,
    page,
    nextOffice,
    nextAddress,
  }) => {
    const { number } = nextOffice();
    const email = `elsewhere-${number}@office.example.jp`;
    const fields = { providerNumber: number, email, emailConfirmation: email };
    const own = { "X-Forwarded-For": nextAddress() };
    const refused = await postAction(server, "sendApplication", { fields, headers: { ...own, ...headers } });
    expect([200, 400, 403]).toContain(refused.status);
    expect(await countMails(page, email, "code")).toBe(0);
    const accepted = await postAction(server, "sendApplication", { fields, headers: own });
    expect([accepted.status, accepted.headers.get("location")]).toEqual([303, "/reissue/code"]);
    await expect.poll(() => countMails(page, email, "code")).toBe(1);
  });
}
