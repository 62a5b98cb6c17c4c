import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { events } from "@/db/schema/events";
import { federations } from "@/db/schema/federations";
import { outbox } from "@/db/schema/outbox";
import { applicationStatuses } from "@/domain/application-status";
import { limits } from "@/domain/limits";
import { formatReference } from "@/domain/reference";
import { staffRoles, transitions } from "@/domain/transitions";
import { mail } from "@/emails/mail";
import { unseal } from "@/lib/secrets";
import { validLetter } from "@/services/accounts/valid-letter";
import type { Context } from "@/services/context";
import { postLetters } from "@/services/letters/post-letters";
import { mailSeal } from "@/services/mail/queue-mail";
import {
  applicationNow,
  changeProvider,
  expectRefused,
  issuer,
  lettersOf,
} from "@/tests/services/letters/letters-support";
import { buildApplication } from "@/tests/support/build-application";
import { as, at, staffActor } from "@/tests/support/test-context";

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
    await postLetters(ctx, [{ reference: application.reference }], today);
    expect(await applicationNow(ctx, application.reference)).toMatchObject({ status: "posted", version: 2 });
    const recorded = await ctx.database.read.select().from(events);
    expect(recorded).toMatchObject([{ act: "post", actorId: ctx.actor.id, applicationId: application.id, version: 2 }]);
    expect(JSON.parse(recorded[0]?.detail ?? "")).toMatchObject({ letter: letter?.id, postedOn: today });
  });

  it("keeps the day, who posted it, the tracking number and the last moment of the password", async () => {
    const ctx = await issuer();
    const { application, letter } = await buildApplication(ctx, { status: "printed" });
    await postLetters(ctx, [{ reference: application.reference, trackingNumber: "123456789012" }], today);
    expect(await lettersOf(ctx, application.id)).toEqual([
      {
        ...letter,
        postedAt: new Date("2026-12-01T00:00:00+09:00"),
        postedBy: ctx.actor.id,
        trackingNumber: "123456789012",
        validUntil: lastMoment,
        sealedAt: ctx.now,
        sealedBy: ctx.actor.id,
      },
    ]);
  });

  it("keeps who sealed it, and the tracking number that was read from the envelope", async () => {
    const ctx = at(await issuer(), 60_000);
    const sealed = { sealedAt: at(ctx, -60_000).now, sealedBy: "test-sealer", trackingNumber: "123456789015" };
    const { application, letter } = await buildApplication(ctx, { status: "printed", letter: sealed });
    await postLetters(ctx, [{ reference: application.reference }], today);
    const [posted] = await lettersOf(ctx, application.id);
    expect(posted).toMatchObject({ ...sealed, id: letter?.id, postedBy: ctx.actor.id });
    expect((await mailsOf(ctx))[0]?.mail.payload).toMatchObject({ trackingNumber: "123456789015" });
  });

  it("tells the notification address and the registered security address, with day, number, time limit, when to report it as missing, and the federation's card (R34)", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, {
      status: "printed",
      securityEmail: "security@office.example.jp",
    });
    await postLetters(ctx, [{ reference: application.reference, trackingNumber: "123456789012" }], today);
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
    await postLetters(ctx, [{ reference: application.reference }], "2026-11-27");
    const [letter] = await lettersOf(ctx, application.id);
    expect(letter).toMatchObject({ trackingNumber: null, postedAt: new Date("2026-11-27T00:00:00+09:00") });
    expect((await mailsOf(ctx))[0]?.mail.payload).not.toHaveProperty("trackingNumber");
  });

  it("gives each letter of a batch its own tracking number", async () => {
    const ctx = await issuer();
    const one = await buildApplication(ctx, { status: "printed" });
    const other = await buildApplication(ctx, { status: "printed" });
    const postings = [
      { reference: one.application.reference, trackingNumber: "111111111111" },
      { reference: other.application.reference, trackingNumber: "222222222222" },
    ];
    await postLetters(ctx, postings, today);
    const [first] = await lettersOf(ctx, one.application.id);
    const [second] = await lettersOf(ctx, other.application.id);
    expect([first?.trackingNumber, second?.trackingNumber]).toEqual(["111111111111", "222222222222"]);
  });
});

describe("the temporary password's time (R31)", () => {
  it("lasts to the end of the thirtieth day after posting, to the millisecond", async () => {
    const ctx = await issuer();
    const { application, account } = await buildApplication(ctx, { status: "printed" });
    await postLetters(ctx, [{ reference: application.reference }], today);
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
    await postLetters(ctx, [{ reference: application.reference }], today);
    const [letter] = await lettersOf(ctx, application.id);
    expect(letter?.validUntil).toEqual(new Date("2026-12-15T23:59:59.999+09:00"));
  });
});

describe("posting is refused", () => {
  it.each(applicationStatuses.filter((status) => status !== "printed"))("in the status %s", async (status) => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status });
    await expectRefused(ctx, () => postLetters(ctx, [{ reference: application.reference }], today), "not-printed");
  });

  it("to all but one of ten who record it at the same moment: one mail goes out", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "printed" });
    const recorded = Array.from({ length: 10 }, () => postLetters(ctx, [{ reference: application.reference }], today));
    const results = await Promise.allSettled(recorded);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await mailsOf(ctx)).toHaveLength(1);
  });

  it.each(staffRoles.filter((role) => !transitions.post.by.includes(role)))("to the role %s", async (role) => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "printed" });
    const other = as(ctx, staffActor({ role }));
    await expectRefused(
      other,
      () => postLetters(other, [{ reference: application.reference }], today),
      "not-your-role",
    );
  });

  it("for another federation's letter (R43)", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "printed", federation: "11" });
    await expectRefused(ctx, () => postLetters(ctx, [{ reference: application.reference }], today), "not-found");
  });

  it("as a whole to whoever approved one of the batch or changed its address (R44)", async () => {
    const ctx = await issuer();
    const { application: good } = await buildApplication(ctx, { status: "printed" });
    const own = await buildApplication(ctx, { status: "printed", application: { approvedBy: ctx.actor.id } });
    const moved = await buildApplication(ctx, { status: "printed" });
    await changeProvider(ctx, moved.application.providerNumber, { addressChangedBy: ctx.actor.id });
    const withOwn = [{ reference: good.reference }, { reference: own.application.reference }];
    await expectRefused(ctx, () => postLetters(ctx, withOwn, today), "approved-by-you");
    const withMoved = [{ reference: good.reference }, { reference: moved.application.reference }];
    await expectRefused(ctx, () => postLetters(ctx, withMoved, today), "ledger-changed-by-you");
  });

  it("for a day that is still to come in Tokyo", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "printed" });
    const tomorrow = () => postLetters(ctx, [{ reference: application.reference }], "2026-12-02");
    await expectRefused(ctx, tomorrow, "posted-in-future");
    const pastMidnight = at(ctx, new Date("2026-12-02T00:00:00+09:00"));
    await postLetters(pastMidnight, [{ reference: application.reference }], "2026-12-02");
  });

  it("for a day before the letter was printed", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "printed" });
    const yesterday = () => postLetters(ctx, [{ reference: application.reference }], "2026-11-30");
    const words = formatReference(application.reference);
    await expectRefused(ctx, yesterday, "posted-before-printed", words);
  });

  it("when nothing or too much is chosen", async () => {
    const ctx = await issuer();
    await expectRefused(ctx, () => postLetters(ctx, [], today), "nothing-chosen");
    const tooMany = Array.from({ length: limits.letters.perPosting + 1 }, (_, index) => ({
      reference: `K7M2Q${index}`,
    }));
    await expectRefused(ctx, () => postLetters(ctx, tooMany, today), "too-many-letters", "1000通");
  });
});
