import { describe, expect, it } from "vitest";
import { presences } from "@/db/schema/presences";
import { limits } from "@/domain/limits";
import { staffRoles } from "@/domain/transitions";
import type { Context, Staff } from "@/services/context";
import { bePresent } from "@/services/presence/be-present";
import { leaveCase } from "@/services/presence/leave-case";
import { whoIsHere } from "@/services/presence/who-is-here";
import { whoIsWhere } from "@/services/presence/who-is-where";
import { viewCase } from "@/services/reviews/view-case";
import { showSecondFactor } from "@/services/staff/show-second-factor";
import { signIn } from "@/services/staff/sign-in";
import { staffBehind } from "@/services/staff/staff-behind";
import { purge } from "@/services/tasks/purge";
import { confirm, reviewer } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";
import { buildStaff } from "@/tests/support/build-staff";
import { eventsOf } from "@/tests/support/kept";
import { refusalOf } from "@/tests/support/refusal-of";
import { as, at, staffActor, testContext } from "@/tests/support/test-context";

const second = 1000;
const minute = 60 * second;
const { poll, seenWithin } = limits.presence;

describe("who has a case open", () => {
  it("is told to a colleague who opens it, and to the first one when their page asks next", async () => {
    const { ctx, colleague } = await twoReviewers();
    const { application } = await buildApplication(ctx);
    await viewCase(ctx, application.reference);
    expect((await viewCase(colleague, application.reference)).here).toEqual(["試験 花子"]);
    expect((await bePresent(at(ctx, poll), application.reference)).here).toEqual(["試験 太郎"]);
  });

  it("never names the asker", async () => {
    const { ctx } = await twoReviewers();
    const { application } = await buildApplication(ctx);
    await viewCase(ctx, application.reference);
    expect((await bePresent(ctx, application.reference)).here).toEqual([]);
  });

  it("is forgotten at once when the page is left, and known again as long as another one is open", async () => {
    const { ctx, colleague } = await twoReviewers();
    const { application } = await buildApplication(ctx);
    await viewCase(ctx, application.reference);
    await viewCase(colleague, application.reference);
    await leaveCase(ctx, application.reference);
    expect((await bePresent(colleague, application.reference)).here).toEqual([]);
    expect((await bePresent(ctx, application.reference)).here).toEqual(["試験 太郎"]);
    expect((await bePresent(colleague, application.reference)).here).toEqual(["試験 花子"]);
  });

  it("is told to the queue by 受付番号, of the own federation alone and of no more cases than a page shows (R43)", async () => {
    const { ctx, colleague } = await twoReviewers();
    const { application: open } = await buildApplication(ctx);
    const { application: shut } = await buildApplication(ctx);
    const { application: theirs } = await buildApplication(ctx, { federation: "11" });
    await viewCase(colleague, open.reference);
    await viewCase(as(colleague, staffActor({ role: "admin", id: "colleague", federation: null })), theirs.reference);
    const references = [open, shut, theirs].map(({ reference }) => reference);
    expect(await whoIsWhere(ctx, references)).toEqual({ [open.reference]: ["試験 太郎"] });
    const far = [...Array.from({ length: limits.queue.page }, () => "ABCDEFGH"), open.reference];
    expect(await whoIsWhere(ctx, far)).toEqual({});
    expect(await eventsOf(ctx, open.id)).toHaveLength(1);
  });

  it("is forgotten by the case and by the queue six seconds after the page fell silent, and not sooner", async () => {
    const { ctx, colleague } = await twoReviewers();
    const { application } = await buildApplication(ctx);
    const { reference } = application;
    await viewCase(ctx, reference);
    const heard = async (after: number) => [
      (await bePresent(at(colleague, after), reference)).here,
      (await whoIsWhere(at(colleague, after), [reference]))[reference],
    ];
    expect(await heard(6 * second - 1)).toEqual([["試験 花子"], ["試験 花子"]]);
    expect(await heard(6 * second)).toEqual([[], undefined]);
  });

  it("is not forgotten when one of its words is lost", async () => {
    const { ctx, colleague } = await twoReviewers();
    const { application } = await buildApplication(ctx);
    for (const said of [0, 2 * poll]) {
      await bePresent(at(ctx, said), application.reference);
      const heard = await bePresent(at(colleague, said + 2 * poll - 1), application.reference);
      expect(heard.here).toEqual(["試験 花子"]);
    }
  });

  it("stays known as long as the page says so", async () => {
    const { ctx, colleague } = await twoReviewers();
    const { application } = await buildApplication(ctx);
    for (let said = 0; said <= minute; said += poll) await bePresent(at(ctx, said), application.reference);
    expect((await bePresent(at(colleague, minute), application.reference)).here).toEqual(["試験 花子"]);
    expect(await ctx.database.read.select().from(presences)).toHaveLength(2);
  });

  it("is told of many cases at once, and a case that nobody has open is left out", async () => {
    const { ctx, colleague } = await twoReviewers();
    const { application: open } = await buildApplication(ctx);
    const { application: shut } = await buildApplication(ctx);
    await bePresent(colleague, open.reference);
    expect([...(await whoIsHere(ctx, [open.id, shut.id]))]).toEqual([[open.id, ["試験 太郎"]]]);
  });

  it("locks nothing: a colleague decides meanwhile, and whoever has the page open hears who did what", async () => {
    const { ctx, colleague } = await twoReviewers();
    const { application } = await buildApplication(ctx);
    await viewCase(ctx, application.reference);
    await confirm(colleague, application);
    await viewCase(colleague, application.reference);
    expect(await bePresent(at(ctx, poll), application.reference)).toMatchObject({
      version: 2,
      change: { by: "試験 太郎", act: "approve" },
    });
  });

  it("hears that nobody of the staff withdrew an application", async () => {
    const { ctx } = await twoReviewers();
    const { application } = await buildApplication(ctx);
    await ctx.database.client.execute("update applications set version = 2, status = 'withdrawn'");
    expect(await bePresent(ctx, application.reference)).toEqual({ here: [], version: 2, change: null });
  });

  it("leaves no event of its own: the view was recorded when the page was opened (R45)", async () => {
    const { ctx } = await twoReviewers();
    const { application } = await buildApplication(ctx);
    await viewCase(ctx, application.reference);
    await bePresent(at(ctx, poll), application.reference);
    expect(await eventsOf(ctx, application.id)).toHaveLength(1);
  });

  it("does not find another federation's case, in the same words as none, and writes nothing (R43)", async () => {
    const { ctx } = await twoReviewers();
    const { application } = await buildApplication(ctx, { federation: "11" });
    const theirs = await refusalOf(bePresent(ctx, application.reference));
    const none = await refusalOf(bePresent(ctx, "ABCDEFGH"));
    expect(theirs).toMatchObject({ code: "not-found", message: none.message });
    expect(await ctx.database.read.select().from(presences)).toEqual([]);
  });

  it.each(staffRoles)("is open to the %s of its own federation, and an admin sees all (R42)", async (role) => {
    const { ctx } = await twoReviewers();
    const { application } = await buildApplication(ctx);
    await expect(bePresent(as(ctx, staffActor({ role })), application.reference)).resolves.toMatchObject({
      version: 1,
    });
  });

  it("is purged once it says nothing any more, not sooner", async () => {
    const { ctx } = await twoReviewers();
    const { application } = await buildApplication(ctx);
    await bePresent(ctx, application.reference);
    const rows = () => ctx.database.read.select().from(presences);
    await purge(at(ctx, seenWithin - 1));
    expect(await rows()).toHaveLength(1);
    await purge(at(ctx, seenWithin));
    expect(await rows()).toEqual([]);
  });
});

describe("a page that only says that it is open", () => {
  it("does not keep its session alive: after fifteen minutes without a person it ends (R39)", async () => {
    const ctx = await testContext();
    const token = await signedIn(ctx);
    for (let asked = 0; asked < 15 * minute; asked += poll) {
      expect(await staffBehind(at(ctx, asked), token, { touch: false })).not.toBeNull();
    }
    expect(await staffBehind(at(ctx, 15 * minute), token, { touch: false })).toBeNull();
  });

  it("takes nothing from a session that a person uses", async () => {
    const ctx = await testContext();
    const token = await signedIn(ctx);
    await staffBehind(at(ctx, 14 * minute), token);
    await staffBehind(at(ctx, 15 * minute), token, { touch: false });
    expect(await staffBehind(at(ctx, 28 * minute), token)).not.toBeNull();
  });
});

async function twoReviewers(): Promise<{ ctx: Context<Staff>; colleague: Context<Staff> }> {
  const ctx = await reviewer();
  await buildStaff(ctx, { id: ctx.actor.id, name: "試験 花子" });
  await buildStaff(ctx, { id: "colleague", name: "試験 太郎" });
  return { ctx, colleague: as(ctx, staffActor({ role: "reviewer", id: "colleague" })) };
}

async function signedIn(ctx: Context): Promise<string> {
  const person = await buildStaff(ctx);
  return showSecondFactor(ctx, await signIn(ctx, person), person.totpAt(ctx));
}
