import { describe, expect, it } from "vitest";
import { limits } from "@/domain/limits";
import { formatTime } from "@/lib/dates";
import { viewCode } from "@/services/codes/view-code";
import type { Applicant, Context } from "@/services/context";
import { apply } from "@/services/drafts/apply";
import { proveMailbox } from "@/services/drafts/prove-mailbox";
import { resendCode } from "@/services/drafts/resend-code";
import { addOffice, applied, codesOf, draftOf, formFor } from "@/tests/support/applied";
import { refusalOf } from "@/tests/support/refusal-of";
import { lastCode, wrongCode } from "@/tests/support/sent-codes";
import { at, testContext } from "@/tests/support/test-context";

const address = "clerk@office.example.jp";
const { spacing, perProof } = limits.resend;

describe("what a code page may tell", () => {
  it("is the newest code's tag and end, and that it can be entered", async () => {
    const browser = await clerk();
    const [code] = await codesOf(browser);
    const draft = await draftOf(browser);
    expect(await viewCode(browser, draft)).toEqual({
      tag: code?.tag,
      expiresAt: code?.expiresAt,
      mailState: "queued",
      state: "live",
      earlierTags: [],
      nextCodeAt: new Date(browser.now.getTime() + spacing),
      endsAt: draft.expiresAt,
    });
  });

  it("names earlier codes by their tags as long as they are accepted, and no longer (R06)", async () => {
    const browser = await clerk();
    await enterWrong(browser, 2);
    const later = at(browser, spacing);
    await resendCode(later);
    const [first] = await codesOf(later);
    expect((await view(later)).earlierTags).toEqual([first?.tag]);
    await enterWrong(later, 3);
    expect(await view(later)).toMatchObject({ state: "live", earlierTags: [] });
  });

  it("names no code that was used: it is not accepted again (R08)", async () => {
    const browser = await clerk();
    await proveMailbox(browser, await lastCode(browser, address));
    await apply(browser, formFor({ email: "desk@office.example.jp" }));
    const later = at(browser, spacing);
    await apply(later, formFor());
    expect(await view(later)).toMatchObject({ state: "live", earlierTags: [] });
  });

  it("is that the code has ended, with its time or with its fifth wrong entry (R03, R04)", async () => {
    const browser = await clerk();
    expect((await view(at(browser, limits.codes.application.lifetime))).state).toBe("expired");
    await enterWrong(browser, limits.triesPerCode);
    expect((await view(browser)).state).toBe("dead");
  });
});

describe("a code that can't be entered any more", () => {
  it("leads to another one while there is one to be had", async () => {
    const browser = await clerk();
    await enterWrong(browser, limits.triesPerCode);
    const refusal = await refusalOf(proveMailbox(browser, "0000"));
    expect(refusal).toMatchObject({ code: "code-dead", message: expect.stringContaining("「確認コードを再送する」") });
  });

  it("names no button that is not there: after the last one it says from when to begin anew, and whom to call (R07)", async () => {
    const browser = await clerk();
    let last = browser;
    for (let n = 0; n < perProof; n += 1) {
      last = at(last, spacing);
      await resendCode(last);
    }
    await enterWrong(last, limits.triesPerCode);
    expect((await view(last)).nextCodeAt).toBeNull();
    const from = formatTime((await draftOf(last)).expiresAt);
    const told = await refusalOf(proveMailbox(last, "0000"));
    expect(told).toMatchObject({
      code: "code-dead",
      message: expect.stringContaining(`${from}以降に、申請をはじめから`),
    });
    expect(told).not.toMatchObject({ message: expect.stringContaining("再送する") });
  });
});

async function clerk(): Promise<Context<Applicant>> {
  const ctx = await testContext();
  await addOffice(ctx);
  return applied(ctx);
}

async function view(ctx: Context<Applicant>) {
  const told = await viewCode(ctx, await draftOf(ctx));
  if (told === null) throw new Error("no code was mailed");
  return told;
}

async function enterWrong(ctx: Context<Applicant>, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await refusalOf(proveMailbox(ctx, await wrongCode(ctx, address)));
}
