import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { caseFlags } from "@/db/schema/case-flags";
import type { CaseFlag } from "@/domain/case-flag";
import { queueViewFrom } from "@/domain/queue-view";
import type { Context, Staff } from "@/services/context";
import { listQueue } from "@/services/queue/list-queue";
import { reviewer } from "@/tests/services/reviews/acts";
import { type Application, buildApplication } from "@/tests/support/build-application";
import { as, at, staffActor } from "@/tests/support/test-context";

const day = 24 * 60 * 60 * 1000;

describe("the filters of the queue", () => {
  it("show one waiting reason alone", async () => {
    const ctx = await reviewer();
    await buildApplication(ctx, { status: "waiting" });
    await buildApplication(ctx);
    const envelope = await buildApplication(ctx, { status: "waiting", application: { waitingReason: "envelope" } });
    expect(await ids(ctx, "waiting=envelope")).toEqual([envelope.application.id]);
    expect(await ids(ctx, "status=waiting&waiting=envelope")).toEqual([envelope.application.id]);
  });

  it("show a waiting case whose reason is not known, as one that waits for a call", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: "waiting", application: { waitingReason: null } });
    expect(await ids(ctx, "status=waiting")).toEqual([application.id]);
  });

  it("show the cases with one flag, with any, and with none; a row names its flags", async () => {
    const ctx = await reviewer();
    const clean = await buildApplication(ctx);
    const tried = await buildApplication(at(ctx, 1));
    const shared = await buildApplication(at(ctx, 2));
    await flag(ctx, tried.application, "many-tries");
    await flag(ctx, shared.application, "shared-mailbox");
    await flag(ctx, shared.application, "many-tries");
    expect(await ids(ctx, "flag=shared-mailbox")).toEqual([shared.application.id]);
    expect(await ids(ctx, "flag=any")).toEqual([tried.application.id, shared.application.id]);
    expect(await ids(ctx, "flag=none")).toEqual([clean.application.id]);
    const { rows } = await listQueue(ctx, queueViewFrom(""));
    expect(rows.map(({ flags }) => flags)).toEqual([[], ["many-tries"], ["shared-mailbox", "many-tries"]]);
  });

  it("show what was received between two days, both included, by Tokyo's calendar", async () => {
    const ctx = await reviewer({ now: new Date("2026-12-05T00:00:00+09:00") });
    const saturday = await buildApplication(ctx);
    const friday = await buildApplication(at(ctx, -1));
    await buildApplication(at(ctx, -2 * day));
    expect(await ids(ctx, "from=2026-12-04&to=2026-12-05")).toEqual([friday.application.id, saturday.application.id]);
    expect(await ids(ctx, "from=2026-12-05")).toEqual([saturday.application.id]);
    expect(await ids(ctx, "from=2026-12-04&to=2026-12-04")).toEqual([friday.application.id]);
  });

  it("show the cases that the asker moved last", async () => {
    const ctx = await reviewer();
    const own = await buildApplication(ctx, { status: "reviewing", application: { handledBy: ctx.actor.id } });
    await buildApplication(ctx, { status: "reviewing", application: { handledBy: "somebody-else" } });
    await buildApplication(ctx);
    expect(await ids(ctx, "mine=yes")).toEqual([own.application.id]);
  });

  it("keep to the own federation, whatever they ask (R43)", async () => {
    const ctx = await reviewer();
    const theirs = as(ctx, staffActor({ role: "reviewer", federation: "11" }));
    const { application } = await buildApplication(ctx, {
      status: "waiting",
      application: { handledBy: theirs.actor.id },
    });
    await flag(ctx, application, "many-tries");
    for (const view of ["mine=yes", "flag=any", "waiting=contact", "status=all", "from=2026-12-01"]) {
      expect(await ids(theirs, view), view).toEqual([]);
    }
  });
});

async function ids(ctx: Context<Staff>, view: string): Promise<string[]> {
  return (await listQueue(ctx, queueViewFrom(view))).rows.map(({ id }) => id);
}

async function flag(ctx: Context, { id: applicationId, federation }: Application, flag: CaseFlag): Promise<void> {
  await commit(ctx, [statement(ctx.database.read.insert(caseFlags).values({ applicationId, federation, flag }))]);
}
