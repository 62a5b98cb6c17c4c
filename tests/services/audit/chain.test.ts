import { asc } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventSeals } from "@/db/schema/event-seals";
import { limits } from "@/domain/limits";
import { chainHash, chainKey } from "@/lib/chain-hash";
import { chainHead, headMark } from "@/services/audit/chain-head";
import { sealEvents } from "@/services/audit/seal-events";
import { verifyChain } from "@/services/audit/verify-chain";
import type { Context } from "@/services/context";
import { happen, sealedWorld, tamper } from "@/tests/services/audit/chain-support";
import { meanwhile } from "@/tests/support/meanwhile";
import { at, testContext } from "@/tests/support/test-context";

const { sealWithin } = limits.audit;

describe("sealing", () => {
  it("gives every event one seal, in the order of its sequence, and none to what is sealed", async () => {
    const ctx = await sealedWorld(6);
    expect(await sequences(ctx)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await sealEvents(ctx)).toBe(0);
    await happen(ctx, 2);
    expect(await sealEvents(ctx)).toBe(2);
    expect(await verifyChain(ctx)).toMatchObject({ sealed: 8, unsealed: 0, late: 0, fault: null });
  });

  it("seals a long row of events in pages", async () => {
    const ctx = await sealedWorld(2_500);
    expect(await verifyChain(ctx)).toMatchObject({ sealed: 2_500, unsealed: 0, fault: null });
  });

  it("leaves one chain when two instances seal at once", async () => {
    const ctx = await testContext({ actor: { kind: "system" } });
    await happen(ctx, 3);
    const other = at(ctx, 1);
    const slower = meanwhile(ctx, async () => {
      await happen(other, 2);
      expect(await sealEvents(other)).toBe(5);
    });
    expect(await sealEvents(slower)).toBe(0);
    expect(await verifyChain(ctx)).toMatchObject({ sealed: 5, unsealed: 0, fault: null });
  });

  it("keeps one chain whoever seals how often", async () => {
    const ctx = await testContext({ actor: { kind: "system" } });
    for (const count of [3, 1, 4, 1, 5]) {
      await happen(ctx, count);
      await Promise.all([sealEvents(ctx), sealEvents(at(ctx, 1)), sealEvents(at(ctx, 2))]);
    }
    await sealEvents(ctx);
    expect(await verifyChain(ctx)).toMatchObject({ sealed: 14, unsealed: 0, fault: null });
  });

  it("does not go on after seals were taken away while it ran: the gap would be closed over what was done", async () => {
    const ctx = await sealedWorld(4);
    await tamper(ctx, "delete from event_seals where sequence > 2");
    expect(await sealEvents(ctx)).toBe(0);
    expect(await sequences(ctx)).toEqual([1, 2]);
    const later = at(ctx, sealWithin + 1);
    expect((await verifyChain(later)).fault).toEqual({ sequence: 3, how: "unsealed" });
  });
});

describe("verification", () => {
  it("finds an untouched chain whole, an empty one too", async () => {
    const empty = await testContext({ actor: { kind: "system" } });
    expect(await verifyChain(empty)).toMatchObject({ sealed: 0, unsealed: 0, fault: null, head: undefined });
    expect(await verifyChain(await sealedWorld())).toMatchObject({ sealed: 6, fault: null, head: { sequence: 6 } });
  });

  it.each([
    ["at", "at = at + 1"],
    ["at by half a millisecond", "at = at + 0.5"],
    ["actor", "actor = 'office'"],
    ["actor_id", "actor_id = 'test-reviewex'"],
    ["actor_id to nothing", "actor_id = null"],
    ["act", "act = 'rejecu'"],
    ["federation", "federation = '12'"],
    ["application_id", "application_id = 'application-2'"],
    ["version", "version = 2"],
    ["detail", `detail = '{"place":9}'`],
    ["detail by a blank", "detail = detail || ' '"],
    ["detail to the same bytes of another kind", "detail = cast(detail as blob)"],
  ])("names the event whose %s was changed", async (_, change) => {
    const ctx = await sealedWorld();
    await tamper(ctx, `update events set ${change} where sequence = 4`);
    expect((await verifyChain(ctx)).fault).toEqual({ sequence: 4, how: "changed" });
  });

  it.each(["hash = substr(hash, 1, 42) || '_'", "sealed_at = sealed_at + 1"])(
    "names the event whose seal was changed: %s",
    async (change) => {
      const ctx = await sealedWorld();
      await tamper(ctx, `update event_seals set ${change} where sequence = 4`);
      expect((await verifyChain(ctx)).fault).toEqual({ sequence: 4, how: "changed" });
    },
  );

  it("names an event that was removed, whether its seal stands or went with it", async () => {
    const ctx = await sealedWorld();
    await tamper(ctx, "delete from events where sequence = 3");
    expect((await verifyChain(ctx)).fault).toEqual({ sequence: 3, how: "removed" });
    await tamper(ctx, "delete from event_seals where sequence = 3");
    expect((await verifyChain(ctx)).fault).toEqual({ sequence: 3, how: "removed" });
  });

  it("names the first event when the beginning was removed", async () => {
    const ctx = await sealedWorld();
    await tamper(ctx, "delete from events where sequence <= 2");
    await tamper(ctx, "delete from event_seals where sequence <= 2");
    expect((await verifyChain(ctx)).fault).toEqual({ sequence: 1, how: "removed" });
  });

  it.each([0, -7])("names an event that was put in under the number %i", async (sequence) => {
    const ctx = await sealedWorld();
    await tamper(
      ctx,
      `insert into events select ${sequence}, at, actor, actor_id, act, federation, application_id,
      version, detail from events where sequence = 4`,
    );
    expect((await verifyChain(ctx)).fault).toEqual({ sequence, how: "inserted" });
  });

  it("names an event that stands where its seal was removed", async () => {
    const ctx = await sealedWorld();
    await tamper(ctx, "delete from event_seals where sequence = 3");
    expect((await verifyChain(ctx)).fault).toEqual({ sequence: 3, how: "inserted" });
  });

  it("names the first of two events that changed places", async () => {
    const ctx = await sealedWorld();
    await tamper(ctx, "update events set sequence = 100 where sequence = 2");
    await tamper(ctx, "update events set sequence = 2 where sequence = 5");
    await tamper(ctx, "update events set sequence = 5 where sequence = 100");
    await tamper(ctx, "update sqlite_sequence set seq = 6 where name = 'events'");
    expect((await verifyChain(ctx)).fault).toEqual({ sequence: 2, how: "changed" });
  });

  it("finds the end cut off by the counter, and by a kept head when the counter was set back too", async () => {
    const ctx = await sealedWorld();
    const head = await chainHead(ctx);
    const known = { sequence: head?.sequence ?? 0, mark: headMark({ hash: head?.hash ?? "" }) };
    expect((await verifyChain(ctx, known)).fault).toBeNull();
    await tamper(ctx, "delete from events where sequence > 4");
    await tamper(ctx, "delete from event_seals where sequence > 4");
    expect((await verifyChain(ctx)).fault).toEqual({ sequence: 5, how: "cut-off" });
    await tamper(ctx, "update sqlite_sequence set seq = 4 where name = 'events'");
    expect((await verifyChain(ctx)).fault).toBeNull();
    expect((await verifyChain(ctx, known)).fault).toEqual({ sequence: 5, how: "cut-off" });
  });

  it("names a kept head that the chain no longer goes through", async () => {
    const ctx = await sealedWorld();
    const known = { sequence: 4, mark: "000-000-000-000-000-000-000-000" };
    expect((await verifyChain(ctx, known)).fault).toEqual({ sequence: 4, how: "cut-off" });
  });

  it("alarms at the oldest event that has waited longer than ten minutes for its seal, not sooner", async () => {
    const ctx = await sealedWorld();
    await happen(ctx, 2);
    expect(await verifyChain(at(ctx, sealWithin))).toMatchObject({ unsealed: 2, fault: null });
    const late = await verifyChain(at(ctx, sealWithin + 1));
    expect(late.fault).toEqual({ sequence: 7, how: "unsealed" });
  });

  it("counts what was sealed late: an outage of the worker, or seals that were made anew", async () => {
    const ctx = await sealedWorld();
    await happen(ctx, 3);
    await sealEvents(at(ctx, sealWithin + 1));
    expect(await verifyChain(ctx)).toMatchObject({ sealed: 9, late: 3, fault: null });
  });

  it("takes no chain that was closed under another key", async () => {
    const ctx = await sealedWorld(1);
    const [row] = (await ctx.database.client.execute("select * from events")).rows;
    const content = JSON.stringify([...Object.values(row ?? {}), ctx.now.getTime()]);
    const right = chainHash(chainKey("only-for-tests-audit-key-00000000000000"), "", content);
    expect((await chainHead(ctx))?.hash).toBe(right);
    const forged = chainHash(chainKey("another-key-of-more-than-32-characters-0"), "", content);
    await tamper(ctx, `update event_seals set hash = '${forged}'`);
    expect((await verifyChain(ctx)).fault).toEqual({ sequence: 1, how: "changed" });
  });

  it("finds any one byte that is not what it was, and names its row", async () => {
    const columns = ["at", "actor", "actor_id", "act", "federation", "application_id", "version", "detail"] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom(...columns),
        fc.nat({ max: 40 }),
        fc.integer({ min: 33, max: 126 }),
        async (sequence, column, place, byte) => {
          const ctx = await sealedWorld(8);
          const before = await cell(ctx, sequence, column);
          const spot = place % before.length;
          const after = before.slice(0, spot) + String.fromCharCode(byte) + before.slice(spot + 1);
          await ctx.database.client.execute({
            sql: `update events set ${column} = ? where sequence = ?`,
            args: [after, sequence],
          });
          const same = (await cell(ctx, sequence, column)) === before;
          expect((await verifyChain(ctx)).fault).toEqual(same ? null : { sequence, how: "changed" });
        },
      ),
      { numRuns: 120 },
    );
  });
});

async function cell({ database: { client } }: Context, sequence: number, column: string): Promise<string> {
  const { rows } = await client.execute({ sql: `select ${column} from events where sequence = ?`, args: [sequence] });
  return String(rows[0]?.[column]);
}

async function sequences({ database: { read } }: Context): Promise<number[]> {
  const rows = await read.select().from(eventSeals).orderBy(asc(eventSeals.sequence));
  return rows.map(({ sequence }) => sequence);
}
