import { describe, expect, it } from "vitest";
import { applicationStatuses } from "@/domain/application-status";
import { limits } from "@/domain/limits";
import type { Context } from "@/services/context";
import { printLetters } from "@/services/letters/print-letters";
import { remind } from "@/services/tasks/remind";
import { runDue } from "@/services/tasks/run-due";
import { issuer, lettersOf } from "@/tests/services/letters/letters-support";
import { deliveryTo, system } from "@/tests/services/mail/outbox-support";
import type { Built } from "@/tests/support/build-application";
import { buildApplication } from "@/tests/support/build-application";
import { eventsOf, mailsOf, withoutOutbox } from "@/tests/support/kept";
import { meanwhile } from "@/tests/support/meanwhile";
import { at } from "@/tests/support/test-context";

const day = 24 * 60 * 60 * 1000;

/** The mails that these letters led to so far, by kind and, for a reminder, its day. */
async function toldOf(ctx: Context, { application }: Built): Promise<string[]> {
  const mails = await mailsOf(ctx, application.id);
  return mails.map(({ kind, payload }) => (kind === "reminder" ? `${kind} ${payload.days}` : kind));
}

describe("the reminders of a posted letter that nobody has used", () => {
  it("go out after seven and fourteen days and three days before the end, each once", async () => {
    const ctx = await system();
    const posted = await buildApplication(ctx, { status: "posted" });
    for (let days = 0; days < 40; days += 1) await remind(at(ctx, days * day));
    expect(await toldOf(ctx, posted)).toEqual(["reminder 7", "reminder 14", "password-ending"]);
    const [letter] = await lettersOf(ctx, posted.application.id);
    expect(letter).toMatchObject({ reminders: 2, endingWarnedAt: at(ctx, 27 * day).now });
  });

  it("reach the notification address and the security address, and say what is posted and until when (R34)", async () => {
    const ctx = await system();
    const wanted = { status: "posted", securityEmail: "security@office.example.jp" } as const;
    const { application, letter } = await buildApplication(ctx, wanted);
    expect(await remind(at(ctx, 7 * day))).toBe(1);
    const mails = await mailsOf(ctx, application.id);
    expect(mails.map(({ to }) => to)).toEqual([application.email, "security@office.example.jp"]);
    expect(mails[0]?.payload).toMatchObject({
      reference: application.reference,
      postedAt: letter?.postedAt?.toISOString(),
      validUntil: letter?.validUntil?.toISOString(),
    });
  });

  it.each([null, "intact"] as const)("know whether it was reported as unopened (%s)", async (receivedAs) => {
    const ctx = await system();
    const { application } = await buildApplication(ctx, { status: "posted", letter: { receivedAs } });
    await remind(at(ctx, 7 * day));
    expect((await mailsOf(ctx, application.id))[0]?.payload).toMatchObject({ received: receivedAs === "intact" });
  });

  it("wait for the morning: a posting counts from midnight, and no phone shall ring then", async () => {
    const ctx = await system();
    await buildApplication(ctx, { status: "posted" });
    expect(await remind(at(ctx, new Date("2026-12-10T07:59:59+09:00")))).toBe(0);
    expect(await remind(at(ctx, new Date("2026-12-10T20:00:00+09:00")))).toBe(0);
    expect(await remind(at(ctx, new Date("2026-12-11T08:00:00+09:00")))).toBe(1);
  });

  it("leave an event in the same commit, or nothing", async () => {
    const ctx = at(await system(), 0);
    const posted = await buildApplication(ctx, { status: "posted" });
    await remind(at(ctx, 7 * day));
    expect(await eventsOf(ctx, posted.application.id)).toMatchObject([{ act: "remind", actor: "system", version: 1 }]);
    await withoutOutbox(ctx);
    await expect(remind(at(ctx, 14 * day))).rejects.toMatchObject({ name: "DatabaseFailure" });
    expect((await lettersOf(ctx, posted.application.id))[0]).toMatchObject({ reminders: 1 });
    expect(await eventsOf(ctx, posted.application.id)).toHaveLength(1);
  });

  it("are one mail after an outage over both days", async () => {
    const ctx = await system();
    const posted = await buildApplication(ctx, { status: "posted" });
    await remind(at(ctx, 20 * day));
    await remind(at(ctx, 21 * day));
    expect(await toldOf(ctx, posted)).toEqual(["reminder 14"]);
  });

  it("go out once though ten workers remind at the same moment", async () => {
    const ctx = at(await system(), 0);
    const posted = await buildApplication(ctx, { status: "posted" });
    const counts = await Promise.all(Array.from({ length: 10 }, () => remind(at(ctx, 7 * day))));
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    expect(await toldOf(ctx, posted)).toEqual(["reminder 7"]);
  });

  it("reach everyone, however many batches that takes", async () => {
    const ctx = await system();
    for (let n = 0; n <= limits.letterReminders.batch; n += 1) await buildApplication(ctx, { status: "posted" });
    expect(await remind(at(ctx, 7 * day))).toBe(limits.letterReminders.batch + 1);
  });

  it("wait for the next round when the program is asked to end", async () => {
    const ctx = await system();
    await buildApplication(ctx, { status: "posted" });
    expect(await remind(at(ctx, 7 * day), AbortSignal.abort())).toBe(0);
    expect(await remind(at(ctx, 7 * day))).toBe(1);
  });
});

describe("nobody is reminded", () => {
  it.each(applicationStatuses.filter((status) => status !== "posted"))(
    "of an application that is %s",
    async (status) => {
      const ctx = await system();
      await buildApplication(ctx, { status });
      for (const days of [7, 14, 28]) expect(await remind(at(ctx, days * day))).toBe(0);
    },
  );

  it.each(["usedAt", "voidedAt"] as const)("of a letter with %s", async (column) => {
    const ctx = await system();
    await buildApplication(ctx, { status: "posted", letter: { [column]: ctx.now } });
    expect(await remind(at(ctx, 7 * day))).toBe(0);
  });

  it("of a letter whose time is over", async () => {
    const ctx = await system();
    const { letter } = await buildApplication(ctx, { status: "posted" });
    expect(await remind(at(ctx, letter?.validUntil ?? 0))).toBe(0);
  });

  it("of a letter that is made void in that very moment", async () => {
    const ctx = await system();
    const posted = await buildApplication(ctx, { status: "posted" });
    const later = at(ctx, 7 * day);
    const gone = meanwhile(later, () => later.database.client.execute("update letters set voided_at = 1"));
    expect(await remind(gone)).toBe(0);
    expect(await toldOf(ctx, posted)).toEqual([]);
  });

  it("of a fresh sheet that waits to be posted", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "approved" });
    await printLetters(ctx, [application.reference]);
    expect(await remind(at(ctx, 28 * day))).toBe(0);
  });
});

describe("the scheduled work", () => {
  it("reminds last, and the next run sends what was written", async () => {
    const ctx = at(await system(), 0);
    await buildApplication(ctx, { status: "posted" });
    expect(await runDue(at(ctx, 7 * day), deliveryTo())).toMatchObject({ sent: 0 });
    expect(await runDue(at(ctx, 7 * day + 60_000), deliveryTo())).toMatchObject({ sent: 1 });
  });

  it("finds the letters by the index of the unused ones, not by reading them all", async () => {
    const ctx = await system();
    const sql = `explain query plan select * from letters where used_at is null and voided_at is null
      and posted_at is not null and valid_until > 1 and (posted_at <= 2 or valid_until <= 3) order by posted_at limit 50`;
    const { rows } = await ctx.database.client.execute(sql);
    expect(rows.map(({ detail }) => String(detail)).join(" ")).toContain("letters_unused");
  });
});
