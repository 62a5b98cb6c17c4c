import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { events } from "@/db/schema/events";
import { applicationStatuses } from "@/domain/application-status";
import { explainGap } from "@/services/letters/explain-gap";
import { listLetters } from "@/services/letters/list-letters";
import { postBatch } from "@/services/letters/post-batch";
import { printLetters } from "@/services/letters/print-letters";
import { reprintLetter } from "@/services/letters/reprint-letter";
import { sealBatch } from "@/services/letters/seal-batch";
import { sealLetter } from "@/services/letters/seal-letter";
import { changeFederation, changeProvider, issuer } from "@/tests/services/letters/letters-support";
import { printedBatch } from "@/tests/services/letters/printed-batch";
import { buildApplication } from "@/tests/support/build-application";
import { as, at, staffActor } from "@/tests/support/test-context";

const references = (rows: { reference: string }[]) => rows.map(({ reference }) => reference);

describe("the list of letters", () => {
  it("shows what is approved and posted, and nothing in any other status", async () => {
    const ctx = await issuer();
    const built = new Map<string, string>();
    for (const status of applicationStatuses) {
      built.set(status, (await buildApplication(ctx, { status })).application.reference);
    }
    const { toPrint, posted } = await listLetters(ctx);
    expect(references(toPrint)).toEqual([built.get("approved")]);
    expect(references(posted)).toEqual([built.get("posted")]);
  });

  it("puts what has waited longest first, and what was posted last on top", async () => {
    const ctx = await issuer();
    const approved = { status: "approved" } as const;
    const young = await buildApplication(ctx, approved);
    const old = await buildApplication(at(ctx, -1), approved);
    const posted = { status: "posted" } as const;
    const postedFirst = await buildApplication(at(ctx, -1), posted);
    const postedLast = await buildApplication(ctx, posted);
    const lists = await listLetters(ctx);
    expect(references(lists.toPrint)).toEqual([old.application.reference, young.application.reference]);
    expect(references(lists.posted)).toEqual([postedLast.application.reference, postedFirst.application.reference]);
  });

  it("holds the asker's own federation alone; an admin of all sees every one (R43)", async () => {
    const ctx = await issuer();
    for (const status of ["approved", "printed", "posted"] as const) {
      await buildApplication(ctx, { status, federation: "11" });
    }
    expect(await listLetters(ctx)).toMatchObject({ toPrint: [], posted: [], approved: 0 });
    const all = await listLetters(as(ctx, staffActor({ role: "admin" })));
    expect([all.toPrint, all.posted].map((rows) => rows.length)).toEqual([1, 1]);
    expect(all.posting).toBeNull();
  });

  it("leaves one event of each view, with whose offices and how many were shown (R45)", async () => {
    const ctx = await issuer();
    for (const status of ["approved", "printed", "posted"] as const) await buildApplication(ctx, { status });
    await buildApplication(ctx, { status: "approved", federation: "11" });
    await listLetters(ctx);
    const views = and(eq(events.act, "view-letters"), eq(events.actorId, ctx.actor.id));
    const seen = await ctx.database.read.select().from(events).where(views);
    expect(seen).toMatchObject([{ actor: "staff", federation: "13", applicationId: null, detail: '{"count":2}' }]);
    await listLetters(as(ctx, staffActor({ role: "admin" })));
    const [, byAdmin] = await ctx.database.read.select().from(events).where(eq(events.act, "view-letters"));
    expect(byAdmin).toMatchObject({ federation: null, detail: '{"count":3}' });
  });

  it("says beforehand why this member of staff cannot print one", async () => {
    const ctx = await issuer();
    const printable = await buildApplication(ctx, { status: "approved" });
    const own = await buildApplication(ctx, { status: "approved", application: { approvedBy: ctx.actor.id } });
    const closed = await buildApplication(ctx, { status: "approved" });
    await changeProvider(ctx, closed.application.providerNumber, { status: "closed" });
    const { toPrint } = await listLetters(ctx);
    const obstacles = new Map(toPrint.map(({ reference, obstacle }) => [reference, obstacle]));
    expect(obstacles.get(printable.application.reference)).toBeNull();
    expect(obstacles.get(own.application.reference)).toBe("approved-by-you");
    expect(obstacles.get(closed.application.reference)).toBe("provider-closed");
    await printLetters(ctx, [printable.application.reference]);
  });

  it("tells the next posting, and which cases were approved after its cut-off", async () => {
    const ctx = at(await issuer(), new Date("2026-12-01T15:30:00+09:00"));
    const inTime = await buildApplication(at(ctx, new Date("2026-12-01T15:00:00+09:00")), { status: "approved" });
    const late = await buildApplication(at(ctx, new Date("2026-12-01T15:00:00.001+09:00")), { status: "approved" });
    const { posting, toPrint, approved, late: after } = await listLetters(ctx);
    expect([approved, after]).toEqual([2, 1]);
    expect(posting).toEqual({ day: "2026-12-01", cutOff: new Date("2026-12-01T15:00:00+09:00") });
    expect(toPrint.map((row) => [row.reference, row.late])).toEqual([
      [inTime.application.reference, false],
      [late.application.reference, true],
    ]);
  });

  it("works for the posting of the oldest letter that can be printed: a closed office does not make every fresh approval late", async () => {
    const ctx = at(await issuer(), new Date("2026-12-01T15:30:00+09:00"));
    const stuck = await buildApplication(at(ctx, new Date("2026-12-01T09:00:00+09:00")), { status: "approved" });
    await changeProvider(ctx, stuck.application.providerNumber, { status: "closed" });
    const fresh = await buildApplication(at(ctx, new Date("2026-12-01T15:10:00+09:00")), { status: "approved" });
    const { posting, toPrint, late } = await listLetters(ctx);
    expect([posting?.day, late]).toEqual(["2026-12-02", 0]);
    expect(toPrint).toMatchObject([{ late: false }, { reference: fresh.application.reference, late: false }]);
  });

  it("shows what makes an approved case doubtful now, but for what its federation tolerates", async () => {
    const ctx = await issuer();
    const wrongCodes = { codeTries: 9, officeMovedAt: ctx.now };
    const doubtful = await buildApplication(ctx, { status: "approved", application: wrongCodes });
    const clean = await buildApplication(ctx, { status: "approved" });
    await changeFederation(ctx, "13", { toleratedFlags: "office-moved" });
    const flags = new Map((await listLetters(ctx)).toPrint.map((row) => [row.reference, row.flags]));
    expect(flags.get(doubtful.application.reference)).toEqual(["many-tries"]);
    expect(flags.get(clean.application.reference)).toEqual([]);
  });

  it("keeps what a closed batch went without, with the reason, until it is printed again", async () => {
    const ctx = await issuer();
    const { key, references } = await printedBatch(ctx, 2);
    const [left = "", gone = ""] = references;
    await explainGap(ctx, key, { reference: left, reason: "紙が破れた" });
    await sealLetter(ctx, key, gone);
    expect((await listLetters(ctx)).leftBehind).toEqual([]);
    await postBatch(ctx, key, "2026-12-01");
    const { leftBehind } = await listLetters(ctx);
    expect(leftBehind).toMatchObject([{ reference: left, reason: "紙が破れた", batch: { number: 1 } }]);
    const saitama = as(ctx, staffActor({ role: "issuer", federation: "11" }));
    expect((await listLetters(saitama)).leftBehind).toEqual([]);
    await reprintLetter(at(ctx, 60_000), { reference: left, reason: "紙が破れた" });
    expect((await listLetters(ctx)).leftBehind).toEqual([]);
  });

  it("shows the open batches with how far each is, and no longer what is closed", async () => {
    const ctx = await issuer();
    const { key } = await printedBatch(ctx, 2);
    expect((await listLetters(ctx)).batches).toMatchObject([
      { number: 1, stand: { approved: 2, printed: 2, sealed: 0, posted: 0, missing: 2 } },
    ]);
    await sealBatch(ctx, key);
    await postBatch(ctx, key, "2026-12-01");
    expect((await listLetters(ctx)).batches).toEqual([]);
  });
});
