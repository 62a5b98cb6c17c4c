import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { sealEvents } from "@/services/audit/seal-events";
import type { Context } from "@/services/context";
import { happen, tamper } from "@/tests/services/audit/chain-support";
import { eventsOf } from "@/tests/support/events-of";
import { as, at, testContext } from "@/tests/support/test-context";

describe("npm run audit:verify (R48)", () => {
  it("ends well over an untouched chain, with the figures in one closing line, and leaves its event", async () => {
    const ctx = await chained(3);
    const { status, stdout } = await verify(ctx);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^検査 3件、封印は3番まで\(.+\)、封印待ち 0件、遅れた封印 0件。異常はありません。控え 3:[0-9a-f-]{31}\n$/,
    );
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "audit-verified", actor: "system", actorId: null });
  });

  it("ends with 1 when one byte was changed, and names the row", async () => {
    const ctx = await chained(3);
    await tamper(ctx, "update events set act = 'approvf' where sequence = 2");
    const { status, stdout } = await verify(ctx);
    expect(status).toBe(1);
    expect(stdout).toContain("異常があります。2番の記録: 内容か封印が書き換えられています。");
  });

  it("finds what was cut off the end by the note of an earlier run", async () => {
    const ctx = await chained(3);
    const note = /控え (\S+)/.exec((await verify(ctx)).stdout)?.[1] ?? "";
    expect((await verify(ctx, ["--head", note])).status).toBe(0);
    await tamper(ctx, "delete from events where sequence >= 3");
    await tamper(ctx, "delete from event_seals where sequence >= 3");
    await tamper(ctx, "update sqlite_sequence set seq = 2 where name = 'events'");
    const { status, stdout } = await verify(ctx, ["--head", note]);
    expect(status).toBe(1);
    expect(stdout).toContain("3番の記録: ここから末尾までの記録が消されています。");
  });

  it("leaves no event of its own without a seal, though no worker runs", async () => {
    const ctx = await chained(3);
    await verify(ctx);
    expect((await verify(ctx)).stdout).toContain("検査 4件、封印は4番まで");
  });

  it("takes no note that it did not write", async () => {
    const { status, stderr } = await verify(await chained(1), ["--head", "1:whatever"]);
    expect(status).toBe(1);
    expect(stderr).toContain("控え");
  });
});

/** Sealed events of a moment ago. */
async function chained(count: number): Promise<Context> {
  const world = await testContext();
  const ctx = as(at(world, new Date()), { kind: "system" });
  await happen(ctx, count);
  await sealEvents(ctx);
  return ctx;
}

async function verify({ database: { client } }: Context, options: string[] = []) {
  const [main] = (await client.execute("pragma database_list")).rows;
  const env = { ...process.env, DATABASE_URL: `file:${main?.file}` };
  const command = ["--import", "tsx", "scripts/audit-verify.ts", ...options];
  return spawnSync(process.execPath, command, { env, encoding: "utf8" });
}
