import { describe, expect, it } from "vitest";
import { z } from "zod";
import { DatabaseFailure } from "@/db/database-failure";
import { auditDetail } from "@/domain/audit-detail";
import { eventLabel } from "@/domain/event-label";
import { Refusal } from "@/domain/refusal";
import { asksFreshFactor, mayDo, type StaffAct } from "@/domain/staff-acts";
import { type StaffRole, staffRoles } from "@/domain/transitions";
import type { Context, Staff } from "@/services/context";
import { all, type Call } from "@/tests/services/matrix/caller";
import { calls } from "@/tests/services/matrix/callers";
import { asRole, deskWorld, everyRow, withoutEvents } from "@/tests/services/matrix/desk-world";
import { staleFactor } from "@/tests/support/test-context";

describe("the matrix of roles and acts (R42)", () => {
  describe.each(calls)("$name", ({ act, caller }) => {
    it.each(staffRoles)(
      "is done for a %s who may, and refused to one who may not with nothing written",
      async (role) => {
        const ctx = await deskWorld();
        const { call } = await caller.prepare(ctx, "13");
        const by = asRole(ctx, role);
        const before = await everyRow(ctx);
        const answer = await answerOf(by, call);
        if (mayDo(role, act)) return expect(answer).toMatchObject({ refused: null });
        expect(answer).toMatchObject({ refused: "not-your-role" });
        expect(await everyRow(ctx)).toEqual(before);
      },
    );
  });
});

describe("a fresh second factor (R40)", () => {
  it.each(calls)("$name asks for one exactly when the matrix says so", async ({ act, caller }) => {
    const ctx = await deskWorld();
    const { call } = await caller.prepare(ctx, "13");
    const by = staleFactor(asRole(ctx, firstRole(act)));
    const before = await everyRow(ctx);
    const answer = await answerOf(by, call);
    if (!asksFreshFactor(act)) return expect(answer).toMatchObject({ refused: null });
    expect(answer).toMatchObject({ refused: "second-factor-stale" });
    expect(await everyRow(ctx)).toEqual(before);
  });
});

describe("another federation's record (R43)", () => {
  const scoped = calls.filter(({ act }) => firstRole(act) !== "admin");

  it.each(scoped)("$name finds none, in the same words as where there is none", async ({ act, caller }) => {
    const ctx = await deskWorld();
    const { call, ofNone, names } = await caller.prepare(ctx, "11");
    const by = asRole(ctx, firstRole(act));
    if (ofNone === undefined) {
      const shown = JSON.stringify(await answerOf(by, call));
      for (const name of names) expect(shown).not.toContain(name);
      return;
    }
    const before = await everyRow(ctx);
    const elsewhere = await answerOf(by, call);
    const after = await everyRow(ctx);
    const nowhere = await answerOf(by, ofNone);
    expect(wordsOf(elsewhere)).toBe(wordsOf(nowhere));
    if (caller.answersEach || caller.silent) expect(withoutTraces(after)).toEqual(withoutTraces(before));
    else {
      expect(elsewhere).toMatchObject({ refused: "not-found" });
      expect(after).toEqual(before);
    }
  });
});

describe("the record of acts and views (R45)", () => {
  const recorded = calls.filter(({ caller }) => caller.silent === undefined);

  it.each(recorded)(
    "$name leaves an event of whoever did it, in words that an auditor can read",
    async ({ act, caller }) => {
      const ctx = await deskWorld();
      const { call } = await caller.prepare(ctx, "13");
      const by = asRole(ctx, firstRole(act));
      const before = (await everyRow(ctx)).events?.length ?? 0;
      await call(by);
      const events = (await everyRow(ctx)).events?.slice(before) ?? [];
      expect(events).toContainEqual(expect.objectContaining({ actor: "staff", actor_id: by.actor.id }));
      for (const { act: done, detail } of withAct.parse(events)) {
        expect(eventLabel(done)).not.toBe(done);
        for (const { key, term, value } of auditDetail(detail, done)) {
          expect(term, done).not.toMatch(/^[a-z]/i);
          if (!isName(key)) expect(value, `${done} ${key}`).not.toMatch(/^[a-z][a-z.-]*$/);
        }
      }
    },
  );

  it.each(recorded)("$name keeps nothing when its event cannot be kept", async ({ act, caller }) => {
    const ctx = await deskWorld();
    const { call } = await caller.prepare(ctx, "13");
    const by = asRole(ctx, firstRole(act));
    await withoutEvents(ctx);
    const before = await everyRow(ctx);
    await expect(call(by).then(all)).rejects.toThrow(DatabaseFailure);
    expect(await everyRow(ctx)).toEqual(before);
  });
});

/** Whether a fact is an ID, which is no code: of a member of staff, a batch or a letter. */
function isName(key: string): boolean {
  return ["staff", "proposedBy", "batch", "letter"].includes(key);
}

interface Answer {
  /** The code of a refusal; null when the call was done. */
  refused: string | null;
  said: unknown;
}

async function answerOf(by: Context<Staff>, call: Call): Promise<Answer> {
  try {
    return { refused: null, said: await call(by) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refused: error.code, said: error.message };
  }
}

/** An answer as its reader sees it, without what names the record asked for. */
function wordsOf({ refused, said }: Answer): string {
  const words = JSON.stringify({ refused, said: said ?? null });
  return words.replace(/[2-9A-Z]{4}-?[2-9A-Z]{4}/g, "(受付番号)");
}

/** All but events and presences: what a look alone may leave. */
function withoutTraces({ events, presences, ...kept }: Record<string, unknown[]>) {
  return kept;
}

const withAct = z.array(z.object({ act: z.string(), detail: z.string() }));

/** The first role that may do this act. */
function firstRole(act: StaffAct): StaffRole {
  const role = staffRoles.find((each) => mayDo(each, act));
  if (role === undefined) throw new Error(`nobody may ${act}`);
  return role;
}
