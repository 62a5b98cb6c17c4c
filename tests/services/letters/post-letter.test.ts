import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { events } from "@/db/schema/events";
import { federations } from "@/db/schema/federations";
import { outbox } from "@/db/schema/outbox";
import { applicationStatuses } from "@/domain/application-status";
import { formatReference } from "@/domain/reference";
import { mail } from "@/emails/mail";
import { unseal } from "@/lib/secrets";
import { validLetter } from "@/services/accounts/valid-letter";
import type { Context } from "@/services/context";
import { postBatch } from "@/services/letters/post-batch";
import { mailSeal } from "@/services/mail/queue-mail";
import {
  applicationNow,
  changeProvider,
  expectRefused,
  issuer,
  lettersOf,
} from "@/tests/services/letters/letters-support";
import { postedTogether, sealedBatch } from "@/tests/services/letters/posted-together";
import { buildApplication } from "@/tests/support/build-application";
import { at } from "@/tests/support/test-context";

/** The day of the fixed clock, and the last millisecond of the 30th day after it, both in Tokyo. */
const today = "2026-12-01";
const lastMoment = new Date("2026-12-31T23:59:59.999+09:00");

async function mailsOf({ database: { read } }: Context) {
  const rows = await read.select().from(outbox);
  return rows.map(({ recipient, kind, payload, applicationId }) => ({
    recipient,
    applicationId,
    mail: mail.parse({ kind, payload: JSON.parse(unseal(mailSeal, payload)) }),
  }));
}

describe("posting a letter", () => {
  it("makes the application 発送済, one version further, with one event", async () => {
    const ctx = await issuer();
    const { application, letter } = await buildApplication(ctx, { status: "printed" });
    await postedTogether(ctx, [application.reference], today);
    expect(await applicationNow(ctx, application.reference)).toMatchObject({ status: "posted", version: 2 });
    const recorded = await ctx.database.read.select().from(events).where(eq(events.act, "post"));
    expect(recorded).toMatchObject([{ act: "post", actorId: ctx.actor.id, applicationId: application.id, version: 2 }]);
    expect(JSON.parse(recorded[0]?.detail ?? "")).toMatchObject({ letter: letter?.id, postedOn: today });
  });

  it("keeps the day, who posted it, the tracking number and the last moment of the password", async () => {
    const ctx = await issuer();
    const { application, letter } = await buildApplication(ctx, {
      status: "printed",
      letter: { trackingNumber: "123456789012" },
    });
    await postedTogether(ctx, [application.reference], today);
    expect(await lettersOf(ctx, application.id)).toEqual([
      {
        ...letter,
        postedAt: new Date("2026-12-01T00:00:00+09:00"),
        postedBy: ctx.actor.id,
        trackingNumber: "123456789012",
        validUntil: lastMoment,
        sealedAt: ctx.now,
        sealedBy: "test-sealer",
        batchId: expect.any(String),
        position: 1,
      },
    ]);
  });

  it("keeps who sealed it, and the tracking number that was read from the envelope", async () => {
    const ctx = at(await issuer(), 60_000);
    const sealed = { sealedAt: at(ctx, -60_000).now, sealedBy: "test-sealer", trackingNumber: "123456789015" };
    const { application, letter } = await buildApplication(ctx, { status: "printed", letter: sealed });
    await postedTogether(ctx, [application.reference], today);
    const [posted] = await lettersOf(ctx, application.id);
    expect(posted).toMatchObject({ ...sealed, id: letter?.id, postedBy: ctx.actor.id });
    expect((await mailsOf(ctx))[0]?.mail.payload).toMatchObject({ trackingNumber: "123456789015" });
  });

  it("tells the notification address and the registered security address, with day, number, time limit, when to report it as missing, and the federation's card (R34)", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, {
      status: "printed",
      securityEmail: "security@office.example.jp",
      letter: { trackingNumber: "123456789012" },
    });
    await postedTogether(ctx, [application.reference], today);
    const mails = await mailsOf(ctx);
    expect(mails.map(({ recipient }) => recipient)).toEqual([application.email, "security@office.example.jp"]);
    for (const each of mails) {
      expect(each).toMatchObject({
        applicationId: application.id,
        mail: {
          kind: "posted",
          payload: {
            reference: application.reference,
            trackingNumber: "123456789012",
            postedAt: "2026-11-30T15:00:00.000Z",
            validUntil: lastMoment.toISOString(),
            missingFrom: "2026-12-08",
            card: expect.stringContaining("東京都国民健康保険団体連合会"),
          },
        },
      });
    }
  });

  it("needs no tracking number, and may be recorded days later", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(at(ctx, new Date("2026-11-27T18:00:00+09:00")), {
      status: "printed",
    });
    await postedTogether(ctx, [application.reference], "2026-11-27");
    const [letter] = await lettersOf(ctx, application.id);
    expect(letter).toMatchObject({ trackingNumber: null, postedAt: new Date("2026-11-27T00:00:00+09:00") });
    expect((await mailsOf(ctx))[0]?.mail.payload).not.toHaveProperty("trackingNumber");
  });
});

describe("the temporary password's time (R31)", () => {
  it("lasts to the end of the thirtieth day after posting, to the millisecond", async () => {
    const ctx = await issuer();
    const { application, account } = await buildApplication(ctx, { status: "printed" });
    await postedTogether(ctx, [application.reference], today);
    const validAt = async (when: number) =>
      (await validLetter(at(ctx, new Date(when)), account?.id ?? "")) !== undefined;
    expect(await validAt(lastMoment.getTime() - 1)).toBe(true);
    expect(await validAt(lastMoment.getTime())).toBe(false);
  });

  it("is as many days as the federation has set", async () => {
    const ctx = await issuer();
    const shorter = ctx.database.read
      .update(federations)
      .set({ letterValidityDays: 14 })
      .where(eq(federations.code, "13"));
    await commit(ctx, [statement(shorter)]);
    const { application } = await buildApplication(ctx, { status: "printed" });
    await postedTogether(ctx, [application.reference], today);
    const [letter] = await lettersOf(ctx, application.id);
    expect(letter?.validUntil).toEqual(new Date("2026-12-15T23:59:59.999+09:00"));
  });
});

describe("posting is refused", () => {
  it.each(applicationStatuses.filter((status) => ["posted", "completed", "returned"].includes(status)))(
    "in the status %s",
    async (status) => {
      const ctx = await issuer();
      const { application } = await buildApplication(ctx, { status });
      const key = await sealedBatch(ctx, [application.reference]);
      await expectRefused(ctx, () => postBatch(ctx, key, today), "nothing-sealed");
    },
  );

  it("for one that this member of staff approved or whose address they changed (R44): the others go", async () => {
    const ctx = await issuer();
    const { application: good } = await buildApplication(ctx, { status: "printed" });
    const own = await buildApplication(ctx, { status: "printed", application: { approvedBy: ctx.actor.id } });
    const moved = await buildApplication(ctx, { status: "printed" });
    await changeProvider(ctx, moved.application.providerNumber, { addressChangedBy: ctx.actor.id });
    const references = [good, own.application, moved.application].map(({ reference }) => reference);
    const posting = await postedTogether(ctx, references, today);
    expect(posting.posted).toEqual([good.reference]);
    expect(posting.left.map(({ reference }) => reference).toSorted()).toEqual(references.slice(1).toSorted());
  });

  it("for a day that is still to come in Tokyo", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "printed" });
    const key = await sealedBatch(ctx, [application.reference]);
    await expectRefused(ctx, () => postBatch(ctx, key, "2026-12-02"), "posted-in-future");
    await postBatch(at(ctx, new Date("2026-12-02T00:00:00+09:00")), key, "2026-12-02");
  });

  it("for a day before the letter was printed", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "printed" });
    const key = await sealedBatch(ctx, [application.reference]);
    const words = formatReference(application.reference);
    await expectRefused(ctx, () => postBatch(ctx, key, "2026-11-30"), "posted-before-printed", words);
  });
});
