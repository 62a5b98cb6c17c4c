import { asc } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { applications } from "@/db/schema/applications";
import { caseFlags } from "@/db/schema/case-flags";
import { limits } from "@/domain/limits";
import { submit } from "@/services/applications/submit";
import type { Context } from "@/services/context";
import { proveMailbox } from "@/services/drafts/prove-mailbox";
import { refreshFlags } from "@/services/flags/refresh-flags";
import { viewCase } from "@/services/reviews/view-case";
import { runDue } from "@/services/tasks/run-due";
import { deliveryTo, system } from "@/tests/services/mail/outbox-support";
import { confirm, reviewer } from "@/tests/services/reviews/acts";
import { addOffice, applied, formFor, proven } from "@/tests/support/applied";
import { buildApplication } from "@/tests/support/build-application";
import { applicationNow, eventsOf } from "@/tests/support/kept";
import { refusalOf } from "@/tests/support/refusal-of";
import { lastCode } from "@/tests/support/sent-codes";
import { at, testContext } from "@/tests/support/test-context";

const minute = 60 * 1000;
const officeMovedAt = new Date("2026-12-01T09:00:00+09:00");

describe("the flags kept for the queue", () => {
  it("are written with the application itself", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { securityEmail: "owner@example.jp" });
    await submit(await proven(ctx, formFor()));
    const [application] = await ctx.database.read.select().from(applications);
    expect(await keptFlags(ctx)).toEqual([{ applicationId: application?.id, flag: "self-service", federation: "13" }]);
    expect(application?.flagsCheckedAt).toEqual(ctx.now);
  });

  it("count only the wrong entries of a code", async () => {
    const ctx = await testContext();
    const office = await addOffice(ctx);
    const browser = await applied(ctx, formFor({ providerNumber: office }));
    const code = await lastCode(browser, formFor().email);
    await refusalOf(proveMailbox(browser, code === "0000" ? "0001" : "0000"));
    await proveMailbox(browser, code);
    await submit(browser);
    expect(await ctx.database.read.select().from(applications)).toMatchObject([{ codeTries: 1, codesIssued: 1 }]);
  });

  it("are brought up to date by looking at the case, in the commit of the view", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { application: { officeMovedAt } });
    await keep(ctx, application.id, "mailbox-bounced");
    await viewCase(ctx, application.reference);
    expect(await keptFlags(ctx)).toEqual([{ applicationId: application.id, flag: "office-moved", federation: "13" }]);
    expect(await eventsOf(ctx, application.id)).toMatchObject([{ act: "view" }]);
  });

  it("are not kept of a case that is decided, though its page still shows them", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: "approved", application: { officeMovedAt } });
    const { flags } = await viewCase(ctx, application.reference);
    expect(flags).toMatchObject([{ flag: "office-moved" }]);
    expect(await keptFlags(ctx)).toEqual([]);
  });
});

describe("a round of the worker", () => {
  it("finds what came without anybody touching the case, and forgets what went", async () => {
    const ctx = await system();
    const { application } = await buildApplication(ctx, { application: { officeMovedAt } });
    await keep(ctx, application.id, "address-changed");
    expect(await refreshFlags(ctx)).toBe(1);
    expect(await keptFlags(ctx)).toMatchObject([{ flag: "office-moved" }]);
    expect((await applicationNow(ctx, application.id)).flagsCheckedAt).toEqual(ctx.now);
  });

  it("looks at a case again after a minute, not sooner", async () => {
    const ctx = await system();
    await buildApplication(ctx);
    expect(await refreshFlags(ctx)).toBe(1);
    expect(await refreshFlags(at(ctx, minute - 1))).toBe(0);
    expect(await refreshFlags(at(ctx, minute))).toBe(1);
  });

  it("looks at none but cases under review, and forgets the flags of the others", async () => {
    const ctx = await system();
    for (const status of ["approved", "printed", "posted", "completed", "rejected", "withdrawn"] as const) {
      const { application } = await buildApplication(ctx, { status, application: { officeMovedAt } });
      await keep(ctx, application.id, "office-moved");
    }
    expect(await refreshFlags(ctx)).toBe(0);
    expect(await keptFlags(ctx)).toEqual([]);
  });

  it("takes those first that nobody looked at for longest, five hundred at a time", async () => {
    const ctx = await system();
    const ids = [];
    for (let n = 0; n < limits.flags.perRound + 1; n += 1) {
      const flagsCheckedAt = n === 0 ? null : at(ctx, -10 * minute + n).now;
      ids.push((await buildApplication(ctx, { account: null, application: { flagsCheckedAt } })).application.id);
    }
    expect(await refreshFlags(ctx)).toBe(limits.flags.perRound);
    const rows = await ctx.database.read.select().from(applications).orderBy(asc(applications.flagsCheckedAt));
    expect(rows[0]?.id).toBe(ids.at(-1));
    expect(await refreshFlags(ctx)).toBe(1);
  });

  it("changes no version: a page that is open is not out of date by it", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    await refreshFlags(ctx);
    await confirm(ctx, application);
    expect((await applicationNow(ctx, application.id)).status).toBe("approved");
  });

  it("is part of the scheduled work", async () => {
    const ctx = await system();
    await buildApplication(ctx, { application: { officeMovedAt } });
    await runDue(ctx, deliveryTo());
    expect(await keptFlags(ctx)).toMatchObject([{ flag: "office-moved" }]);
  });
});

async function keep(ctx: Context, applicationId: string, flag: (typeof caseFlags.$inferSelect)["flag"]): Promise<void> {
  await commit(ctx, [statement(ctx.database.read.insert(caseFlags).values({ applicationId, flag, federation: "13" }))]);
}

function keptFlags({ database: { read } }: Context) {
  return read.select().from(caseFlags).orderBy(asc(caseFlags.flag));
}
