import { commit } from "@/db/commit";
import { record } from "@/services/audit/record";
import { sealEvents } from "@/services/audit/seal-events";
import type { Context, System } from "@/services/context";
import { testContext } from "@/tests/support/test-context";

/** A world in which `count` different things have happened and are sealed. */
export async function sealedWorld(count = 6): Promise<Context<System>> {
  const ctx = await testContext({ actor: { kind: "system" } });
  await happen(ctx, count);
  await sealEvents(ctx);
  return ctx;
}

/** Lets `count` things happen, each different from the last. */
export async function happen(ctx: Context, count: number): Promise<void> {
  const application = { id: "application-1", federation: "13", version: 1 } as const;
  const staff = { kind: "staff", id: "test-reviewer", name: "", role: "reviewer", federation: "13" } as const;
  const actor = { ...staff, sessionId: "", secondFactorAt: ctx.now };
  const events = Array.from({ length: count }, (_, place) =>
    record({ ...ctx, actor }, { act: "approve", application, detail: { place } }),
  );
  await commit(ctx, events);
}

/** What somebody does who can write to the database past the program. */
export async function tamper({ database: { client } }: Context, sql: string): Promise<void> {
  await client.execute(sql);
}
