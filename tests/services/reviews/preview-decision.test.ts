import { describe, expect, it } from "vitest";
import { rejectReasons, rejectWording } from "@/domain/reject-reason";
import { staffRoles } from "@/domain/transitions";
import { mail } from "@/emails/mail";
import { renderMail } from "@/emails/render-mail";
import type { Context, Staff } from "@/services/context";
import type { Seen } from "@/services/reviews/decide";
import { hold } from "@/services/reviews/hold";
import type { PreviewedDecision } from "@/services/reviews/preview-decision";
import { previewDecision } from "@/services/reviews/preview-decision";
import { reject } from "@/services/reviews/reject";
import { confirm, rejection, reviewer } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";
import { applicationNow, eventsOf, everythingKept, mailsOf } from "@/tests/support/kept";
import { refusalOf } from "@/tests/support/refusal-of";
import { as, staffActor, staleFactor } from "@/tests/support/test-context";

interface Previewed {
  decision: PreviewedDecision;
  perform: (ctx: Context<Staff>, seen: Seen) => Promise<void>;
}

const previewed: readonly Previewed[] = [
  { decision: { act: "approve" }, perform: confirm },
  {
    decision: { act: "reject", ...rejection },
    perform: (ctx, seen) => reject(ctx, { ...seen, ...rejection }),
  },
  {
    decision: { act: "wait", reason: "envelope" },
    perform: (ctx, seen) => hold(ctx, { ...seen, reason: "envelope" }),
  },
];

describe.each(previewed)("the mail of $decision.act before it is sent (issue 3, 5)", ({ decision, perform }) => {
  it("is to the letter the one that the decision then sends", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    const shown = await previewDecision(ctx, application.reference, decision);
    await perform(ctx, application);
    const [sent] = await mailsOf(ctx, application.id);
    const { subject, text } = await renderMail(mail.parse(sent));
    expect(shown).toEqual({ subject, text });
  });

  it("moves nothing and mails nobody; that it was read is recorded (R45)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    await previewDecision(ctx, application.reference, decision);
    expect(await applicationNow(ctx, application.id)).toEqual(application);
    expect(await mailsOf(ctx, application.id)).toEqual([]);
    expect(await eventsOf(ctx, application.id)).toMatchObject([
      { act: "preview-decision", actorId: ctx.actor.id, detail: { decision: decision.act } },
    ]);
  });

  it("asks for no fresh second factor, for it decides nothing (R40)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    expect(await previewDecision(staleFactor(ctx), application.reference, decision)).toHaveProperty("text");
  });

  it.each(staffRoles.filter((role) => role === "issuer" || role === "admin"))(
    "is refused to an %s (R42)",
    async (role) => {
      const ctx = await reviewer();
      const { application } = await buildApplication(ctx);
      const before = await everythingKept(ctx);
      const other = as(ctx, staffActor({ role }));
      expect(await refusalOf(previewDecision(other, application.reference, decision))).toMatchObject({
        code: "not-your-role",
      });
      expect(await everythingKept(ctx)).toEqual(before);
    },
  );

  it("is not found of another federation's application, in the same words as of none (R43)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { federation: "11" });
    const theirs = await refusalOf(previewDecision(ctx, application.reference, decision));
    const none = await refusalOf(previewDecision(ctx, "ABCDEFGH", decision));
    expect(theirs).toMatchObject({ code: "not-found", message: none.message });
    expect(await eventsOf(ctx, application.id)).toEqual([]);
  });
});

describe("the mail of a 却下", () => {
  it.each(rejectReasons)("says for %s why, what the reviewer adds, and what to do next", async (reason) => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    const note = "お電話でもお伝えしました。";
    const { text } = await previewDecision(ctx, application.reference, { act: "reject", reason, note });
    const { sentence, nextStep } = rejectWording(reason);
    for (const words of [sentence, note, nextStep]) expect(text).toContain(words);
  });

  it("cannot be read as 「その他」 without the reviewer's words, nor sent", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    const empty = { reason: "other", note: "" } as const;
    const preview = previewDecision(ctx, application.reference, { act: "reject", ...empty });
    expect(await refusalOf(preview)).toMatchObject({ code: "note-missing", field: "rejectNote" });
    expect(await refusalOf(reject(ctx, { ...application, ...empty }))).toMatchObject({ code: "note-missing" });
    expect(await applicationNow(ctx, application.id)).toEqual(application);
  });
});
