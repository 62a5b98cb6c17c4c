import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { reader } from "@/db/reader";
import type { MailState } from "@/db/schema/outbox";
import { outbox } from "@/db/schema/outbox";
import { providers } from "@/db/schema/providers";
import { makeId } from "@/lib/ids";
import type { Context } from "@/services/context";
import { flagsOf } from "@/services/flags/flags-of";
import { returnLetter } from "@/services/letters/return-letter";
import { queue } from "@/tests/services/mail/outbox-support";
import { reviewer } from "@/tests/services/reviews/acts";
import type { Application } from "@/tests/support/build-application";
import { buildApplication } from "@/tests/support/build-application";
import { as, at, staffActor } from "@/tests/support/test-context";

const hour = 60 * 60 * 1000;
const day = 24 * hour;

describe("the flags of a case", () => {
  it("are none for an ordinary one, and a case without flags is in the answer too", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    expect([...(await flagsOf(ctx, [application]))]).toEqual([[application.id, []]]);
  });

  it("tell of a mailbox that other corporations use, whatever federation they applied to", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    const { mailbox } = application;
    const other = await buildApplication(at(ctx, -89 * day), { federation: "11", application: { mailbox } });
    await setCorporation(ctx, other.application.providerNumber, "別の法人");
    expect(await flagsNow(ctx, application)).toEqual(["shared-mailbox"]);
    expect(await flagsNow(ctx, other.application)).toEqual(["shared-mailbox"]);
  });

  it("do not hold a mailbox against the offices of one corporation, however its name is spaced", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    const { mailbox } = application;
    const sister = await buildApplication(ctx, { application: { mailbox } });
    await setCorporation(ctx, sister.application.providerNumber, "試験 法人");
    expect(await flagsNow(ctx, application)).toEqual([]);
  });

  it("take offices whose corporation nobody knows for strangers to each other", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    const { mailbox } = application;
    const other = await buildApplication(ctx, { application: { mailbox } });
    for (const { providerNumber } of [application, other.application]) await setCorporation(ctx, providerNumber, "");
    expect(await flagsNow(ctx, application)).toEqual(["shared-mailbox"]);
  });

  it("tell of a second application after a letter of the same office came back, and of the reopened one", async () => {
    const ctx = await reviewer();
    const { application: first } = await buildApplication(at(ctx, -10 * day), { status: "posted" });
    const desk = as(ctx, staffActor({ role: "issuer" }));
    await returnLetter(desk, { reference: first.reference, version: 1 });
    const { providerNumber } = first;
    const late = at(ctx, day);
    await ctx.database.client.execute("update applications set status = 'rejected'");
    const { application: second } = await buildApplication(late, { providerNumber, account: null });
    const elsewhere = await buildApplication(late, { providerNumber, federation: "11", account: null });
    expect(await flagsNow(late, second)).toEqual(["after-return"]);
    expect(await flagsNow(late, first)).toEqual(["after-return"]);
    expect(await flagsNow(late, elsewhere.application)).toEqual([]);
  });

  it("do not tell of a letter that was withdrawn before it was posted: nothing came back", async () => {
    const ctx = await reviewer();
    const { application: first } = await buildApplication(at(ctx, -10 * day), { status: "printed" });
    await returnLetter(as(ctx, staffActor({ role: "issuer" })), first);
    expect(await flagsNow(ctx, first)).toEqual([]);
    const { providerNumber } = first;
    await ctx.database.client.execute("update applications set status = 'rejected'");
    const { application: second } = await buildApplication(at(ctx, day), { providerNumber, account: null });
    expect(await flagsNow(at(ctx, day), second)).toEqual([]);
  });

  it("tell of a ledger address that changed lately", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    const change = ctx.database.read.update(providers).set({ addressChangedAt: at(ctx, -59 * day).now });
    await commit(ctx, [statement(change.where(eq(providers.number, application.providerNumber)))]);
    expect(await flagsNow(ctx, application)).toEqual(["address-changed"]);
    expect(await flagsNow(at(ctx, 2 * day), application)).toEqual([]);
  });

  it("tell of a move, and of many tries", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, {
      application: { officeMovedAt: ctx.now, codeTries: 3, codesIssued: 4 },
    });
    expect(await flagsNow(ctx, application)).toEqual(["office-moved", "many-tries"]);
  });

  it("tell of a security mail of this federation's account, not of another's", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { securityEmail: "owner@example.jp" });
    const { providerNumber } = application;
    const other = await buildApplication(ctx, { providerNumber, federation: "27" });
    expect(await flagsNow(ctx, application)).toEqual(["self-service"]);
    expect(await flagsNow(ctx, other.application)).toEqual([]);
  });

  it.each([
    ["bounced", true],
    ["failed", true],
    ["complained", true],
    ["delivered", false],
    ["delayed", false],
    ["queued", false],
    ["expired", false],
  ] as const)("take a mail that is %s for one that did not arrive: %s", async (state, flagged) => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    await mailed(ctx, application, state, application.email.toUpperCase());
    expect(await flagsNow(ctx, application)).toEqual(flagged ? ["mailbox-bounced"] : []);
  });

  it("count mails to a registered address, and none to an address that was replaced since", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { securityEmail: "owner@example.jp" });
    await mailed(ctx, application, "bounced", "former@example.jp");
    expect(await flagsNow(ctx, application)).toEqual(["self-service"]);
    await mailed(ctx, application, "bounced", "owner@example.jp");
    expect(await flagsNow(ctx, application)).toEqual(["self-service", "mailbox-bounced"]);
  });

  it("tell of five applications from outside the prefecture within a day before or after the case", async () => {
    const ctx = await reviewer();
    const times = [-24, -12, -6, 0, 24].map((hours) => hours * hour);
    const outside = [];
    for (const [place, time] of times.entries()) outside.push(await fromOsaka(at(ctx, time), place));
    const inside = (await buildApplication(ctx)).application;
    const [first, , , middle] = outside;
    expect(await flagsNow(ctx, middle)).toEqual(["outside-burst"]);
    expect(await flagsNow(ctx, first)).toEqual([]);
    expect(await flagsNow(ctx, inside)).toEqual([]);
  });

  it("see no burst in what is a millisecond too far away", async () => {
    const ctx = await reviewer();
    for (const [place, time] of [-24 * hour - 1, -12 * hour, -6 * hour, 24 * hour].entries()) {
      await fromOsaka(at(ctx, time), place);
    }
    expect(await flagsNow(ctx, await fromOsaka(ctx, 9))).toEqual([]);
  });

  it("count a case that is not written yet among those around it", async () => {
    const ctx = await reviewer();
    for (const place of [1, 2, 3, 4]) await fromOsaka(ctx, place);
    const { application } = await buildApplication(ctx, { status: "rejected" });
    const coming = { ...application, id: "coming", mailbox: "new@example.jp", providerNumber: "2770000009" };
    expect(await flagsNow(ctx, coming)).toEqual(["outside-burst"]);
  });

  it("of a thousand cases are found by a handful of queries, as they are for one", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    const many = Array.from({ length: 1000 }, (_, place) => ({ ...application, id: `case-${place}` }));
    const [counted, count] = counting(ctx);
    expect((await flagsOf(counted, many)).size).toBe(1000);
    expect(count()).toBeLessThanOrEqual(6);
  });
});

async function flagsNow(ctx: Context, application: Application | undefined): Promise<string[]> {
  if (application === undefined) throw new Error("no application");
  return ((await flagsOf(ctx, [application])).get(application.id) ?? []).map(({ flag }) => flag);
}

async function setCorporation(ctx: Context, number: string, corporation: string): Promise<void> {
  const change = ctx.database.read.update(providers).set({ corporation }).where(eq(providers.number, number));
  await commit(ctx, [statement(change)]);
}

async function fromOsaka(ctx: Context, place: number): Promise<Application> {
  return (await buildApplication(ctx, { providerNumber: `277000000${place}` })).application;
}

async function mailed(ctx: Context, { id }: Application, state: MailState, to: string): Promise<void> {
  const mail = makeId(ctx.now, ctx.random);
  await queue(ctx, { id: mail, to, applicationId: id });
  const change = ctx.database.read.update(outbox).set({ state }).where(eq(outbox.id, mail));
  await commit(ctx, [statement(change)]);
}

/** The same world, in which every query is counted. */
function counting(ctx: Context): [Context, () => number] {
  let queries = 0;
  const client = new Proxy(ctx.database.client, {
    get(target, name) {
      if (name === "execute") queries += 1;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return [{ ...ctx, database: { client, read: reader(client) } }, () => queries];
}
