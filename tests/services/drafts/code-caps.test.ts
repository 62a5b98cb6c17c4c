import { describe, expect, it } from "vitest";
import { limits } from "@/domain/limits";
import { formatDate } from "@/lib/dates";
import type { Applicant, Context } from "@/services/context";
import { apply } from "@/services/drafts/apply";
import { proveMailbox } from "@/services/drafts/prove-mailbox";
import { resendCode } from "@/services/drafts/resend-code";
import { viewCodeStep } from "@/services/drafts/view-code-step";
import { addOffice, applied, codesOf, draftOf, formFor } from "@/tests/support/applied";
import { outcomes, refusalOf } from "@/tests/support/refusal-of";
import { sentCodes, wrongCode } from "@/tests/support/sent-codes";
import { at, testContext } from "@/tests/support/test-context";

const address = "clerk@office.example.jp";
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const { spacing, perProof, perAddressAndDay, perIpAndHour } = limits.resend;

describe("the next code of an application", () => {
  it("can be had after sixty seconds and not a millisecond sooner; the refusal says when (R07)", async () => {
    const browser = await started();
    const refusal = await refusalOf(resendCode(at(browser, spacing - 1)));
    expect(refusal).toMatchObject({ code: "code-too-soon" });
    expect(refusal.message).toContain("10:01:00以降");
    await resendCode(at(browser, spacing));
    expect(await codesOf(browser)).toMatchObject([{ resend: false }, { resend: true }]);
  });

  it("is spaced from the last one, not from the first (R07)", async () => {
    const browser = await started();
    await resendCode(at(browser, 2 * minute));
    const refusal = await refusalOf(resendCode(at(browser, 2 * minute + spacing - 1)));
    expect(refusal.message).toContain("10:03:00以降");
  });

  it("asked for twenty times at once is mailed once, and every refusal says when to try again (R07)", async () => {
    const browser = at(await started(), spacing);
    const all = Array.from({ length: 20 }, () => resendCode(browser));
    const refusals = (await Promise.allSettled(all)).flatMap((each) =>
      each.status === "rejected" ? [each.reason] : [],
    );
    expect(refusals).toHaveLength(19);
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: "code-too-soon" });
    for (const refusal of refusals) expect(refusal.message).toMatch(/10:02:00以降/);
    expect(await sentCodes(browser, address)).toHaveLength(2);
    expect(await draftOf(browser)).toMatchObject({ codesIssued: 2 });
  });

  it("can be had three times and no fourth; the refusal says when to start anew (R07)", async () => {
    const browser = await started();
    for (let n = 1; n <= perProof; n += 1) await resendCode(at(browser, n * minute));
    const refusal = await refusalOf(resendCode(at(browser, 30 * minute)));
    expect(refusal).toMatchObject({ code: "code-cap-proof" });
    expect(refusal.message).toContain("11:00:00以降");
    expect(await sentCodes(browser, address)).toHaveLength(1 + perProof);
  });

  it("counts changes of address like resends: a browser cannot mail strangers without end (R07)", async () => {
    const browser = await started();
    for (const n of [1, 2, 3]) await apply(browser, formFor({ email: `stranger-${n}@example.jp` }));
    const refusal = await refusalOf(apply(browser, formFor({ email: "stranger-4@example.jp" })));
    expect(refusal).toMatchObject({ code: "code-cap-proof" });
    expect(await sentCodes(browser, "stranger-4@example.jp")).toEqual([]);
    expect(await draftOf(browser)).toMatchObject({ email: "stranger-3@example.jp", codesIssued: 4 });
  });

  it("is spaced by sixty seconds for one address also when another was named in between (R07)", async () => {
    const browser = await started();
    const wrong = await wrongCode(browser, address);
    for (let n = 0; n < limits.triesPerCode; n += 1) await refusalOf(proveMailbox(browser, wrong));
    await apply(at(browser, second), formFor({ email: "desk@office.example.jp" }));
    expect(await outcomes([apply(at(browser, spacing - 1), formFor())])).toEqual(["code-too-soon"]);
    expect(await sentCodes(browser, address)).toHaveLength(1);
  });

  it("is refused out of order: before applying and after the proof (R12)", async () => {
    const ctx = await testContext();
    await addOffice(ctx);
    expect(await refusalOf(resendCode(ctx))).toMatchObject({ code: "step-not-due" });
    const browser = await applied(ctx);
    await proveMailbox(browser, (await sentCodes(ctx, address))[0] ?? "");
    expect(await refusalOf(resendCode(at(browser, minute)))).toMatchObject({ code: "step-not-due" });
  });
});

describe("the code page", () => {
  it("says when the next code can be had, and that there is none after the last (R07)", async () => {
    const browser = await started();
    expect((await viewCodeStep(browser)).nextCodeAt).toEqual(new Date("2026-12-01T10:01:00+09:00"));
    for (let n = 1; n <= perProof; n += 1) await resendCode(at(browser, n * minute));
    expect((await viewCodeStep(at(browser, 4 * minute))).nextCodeAt).toBeNull();
  });

  it("shows tag, end and mail of the newest code, and nothing of the code", async () => {
    const browser = await started();
    await resendCode(at(browser, minute));
    const newest = (await codesOf(browser)).at(-1);
    const view = await viewCodeStep(at(browser, minute));
    expect(view).toMatchObject({
      email: address,
      tag: newest?.tag,
      expiresAt: new Date("2026-12-01T10:31:00+09:00"),
      mailState: "queued",
    });
    expect(JSON.stringify(view)).not.toContain((await sentCodes(browser, address)).at(-1));
  });
});

describe("one address", () => {
  it("gets five codes a day, whoever asks; the sixth is refused with the day and time (R07)", async () => {
    const ctx = await testContext();
    await addOffice(ctx);
    for (let n = 0; n < perAddressAndDay; n += 1) await applied(at(ctx, n * hour));
    const late = at(ctx, day - 1);
    const refusal = await refusalOf(apply(late, formFor()));
    expect(refusal).toMatchObject({ code: "code-cap-address" });
    expect(refusal.message).toContain(`${formatDate(at(ctx, day).now)} 10:00以降`);
    expect(await sentCodes(ctx, address)).toHaveLength(perAddressAndDay);
  });

  it("is one mailbox however its letters are written, so that spelling it otherwise buys no code (R07)", async () => {
    const ctx = await testContext();
    await addOffice(ctx);
    const spelt = (name: string) => formFor({ email: `${name}@office.example.jp` });
    for (const [n, name] of ["clerk", "Clerk", "CLERK", "cLerk", "clErk"].entries()) {
      await applied(at(ctx, n * hour), spelt(name));
    }
    const refusal = await refusalOf(apply(at(ctx, 6 * hour), spelt("cleRk")));
    expect(refusal).toMatchObject({ code: "code-cap-address" });
  });

  it("gets its next code at the time that was told (R07)", async () => {
    const ctx = at(await testContext(), 12_345);
    await addOffice(ctx);
    for (let n = 0; n < perAddressAndDay; n += 1) await applied(at(ctx, n * minute));
    const refusal = await refusalOf(apply(at(ctx, 6 * minute), formFor()));
    await applied(at(ctx, toldTime(refusal.message)));
    expect(await sentCodes(ctx, address)).toHaveLength(perAddressAndDay + 1);
  });

  it("never gets a sixth code from twenty browsers that ask at once, and each is told when (R07)", async () => {
    const ctx = await testContext();
    await addOffice(ctx);
    const ends = await outcomes(Array.from({ length: 20 }, () => apply(ctx, formFor())));
    expect(await sentCodes(ctx, address)).toHaveLength(perAddressAndDay);
    expect(ends.filter((end) => end === "done")).toHaveLength(perAddressAndDay);
    expect(ends.filter((end) => end === "code-cap-address")).toHaveLength(20 - perAddressAndDay);
  });

  it("does not use up another's: the next desk applies as before (R07)", async () => {
    const ctx = await testContext();
    await addOffice(ctx);
    for (let n = 0; n < perAddressAndDay; n += 1) await applied(at(ctx, n * minute));
    await applied(at(ctx, hour), formFor({ email: "desk@office.example.jp" }));
    expect(await sentCodes(ctx, "desk@office.example.jp")).toHaveLength(1);
  });
});

describe("one line to the internet", () => {
  it("gets ten resends an hour; the eleventh is refused with the time (R07)", async () => {
    const ctx = await testContext();
    const last = await usedUpLine(ctx);
    const refusal = await refusalOf(resendCode(at(last, 2 * minute)));
    expect(refusal).toMatchObject({ code: "code-cap-ip" });
    expect(refusal.message).toMatch(/2026年12月1日\(火\) 11:01以降/);
  });

  it("gets its next one when the hour of the first is over, and not a millisecond sooner (R07)", async () => {
    const ctx = await testContext();
    await usedUpLine(ctx);
    const late = await applied(at(ctx, 50 * minute), formFor({ email: "late@example.jp" }));
    expect(await outcomes([resendCode(at(late, 11 * minute - 1))])).toEqual(["code-cap-ip"]);
    await resendCode(at(late, 11 * minute));
    expect(await codesOf(late)).toHaveLength(2);
  });

  it("gets its next one at the time that was told (R07)", async () => {
    const ctx = at(await testContext(), 12_345);
    await usedUpLine(ctx);
    const late = await applied(at(ctx, 50 * minute), formFor({ email: "late@example.jp" }));
    const refusal = await refusalOf(resendCode(at(late, 2 * minute)));
    await resendCode(at(late, toldTime(refusal.message)));
    expect(await codesOf(late)).toHaveLength(2);
  });

  it("never gets an eleventh from browsers that ask at once (R07)", async () => {
    const ctx = await testContext();
    await addOffice(ctx);
    const browsers = [];
    for (let n = 0; n < 12; n += 1) browsers.push(await applied(ctx, formFor({ email: `office-${n}@example.jp` })));
    const ends = await outcomes(browsers.map((browser) => resendCode(at(browser, minute))));
    expect(ends.filter((end) => end === "done")).toHaveLength(perIpAndHour);
    expect(ends.filter((end) => end === "code-cap-ip")).toHaveLength(2);
  });

  it("can still begin applications, and another line is free (R07)", async () => {
    const ctx = await testContext();
    const last = await usedUpLine(ctx);
    await applied(at(ctx, 3 * minute), formFor({ email: "new@example.jp" }));
    await resendCode({ ...at(last, 2 * minute), ip: "203.0.113.2" });
    expect(await codesOf(last)).toHaveLength(3);
  });
});

async function started(): Promise<Context<Applicant>> {
  const ctx = await testContext();
  await addOffice(ctx);
  return applied(ctx);
}

/** Ten resends from one line a minute after `ctx`, by four browsers; gives the last of them, which had one of its three. */
async function usedUpLine(ctx: Context<Applicant>): Promise<Context<Applicant>> {
  await addOffice(ctx);
  let last = ctx;
  for (let n = 0; n < perIpAndHour; n += 1) {
    if (n % perProof === 0) last = await applied(ctx, formFor({ email: `office-${n}@example.jp` }));
    await resendCode(at(last, (1 + (n % perProof)) * minute));
  }
  return last;
}

/** "2026年12月2日(水) 10:00" in a sentence, as an instant. */
function toldTime(sentence: string): Date {
  const [, year, month, date, time] = /(\d+)年(\d+)月(\d+)日\(.\) ([\d:]+)以降/.exec(sentence) ?? [];
  return new Date(`${year}-${month?.padStart(2, "0")}-${date?.padStart(2, "0")}T${time}+09:00`);
}
