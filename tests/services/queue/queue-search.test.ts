import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { providers } from "@/db/schema/providers";
import { queueView, queueViewText } from "@/domain/queue-view";
import { formatReference } from "@/domain/reference";
import type { Context, Staff } from "@/services/context";
import { listQueue } from "@/services/queue/list-queue";
import { sealedSearch, searchOf } from "@/services/queue/sealed-search";
import { reviewer } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";
import { as, at, staffActor } from "@/tests/support/test-context";

describe("the search of the queue", () => {
  it("finds a 受付番号 in any spelling, in whatever state the case is", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: "rejected" });
    await buildApplication(ctx);
    const shown = formatReference(application.reference);
    for (const q of [application.reference, shown, shown.toLowerCase(), ` ${shown.replace("-", "ー")} `]) {
      expect(await found(ctx, { q }), q).toEqual([application.id]);
    }
  });

  it("finds offices by the beginning of their number, in full width too", async () => {
    const ctx = await reviewer();
    const one = await buildApplication(ctx, { providerNumber: "1371111111" });
    const other = await buildApplication(at(ctx, 1), { providerNumber: "1371111112" });
    await buildApplication(ctx, { providerNumber: "1372222222" });
    expect(await found(ctx, { q: "1371" })).toEqual([one.application.id, other.application.id]);
    expect(await found(ctx, { q: "１３７１１１１１１２" })).toEqual([other.application.id]);
  });

  it("finds a mailbox by its beginning, whether the letters are small or not", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { application: { mailbox: "tanaka.care@example.jp" } });
    await buildApplication(ctx);
    for (const q of ["tanaka.care@example.jp", "Tanaka.Care＠", "tanaka"]) {
      expect(await found(ctx, { q }), q).toEqual([application.id]);
    }
    expect(await found(ctx, { q: "care@example.jp" })).toEqual([]);
  });

  it("finds a part of the office's or the corporation's name, in half and in full width", async () => {
    const ctx = await reviewer();
    const { application } = await office(ctx, "1379999991", "ケアサービスＡＢＣ 青空", "社会福祉法人100%の会");
    await buildApplication(ctx);
    for (const q of ["青空", "空", "サービスABC", "abc".toUpperCase(), "福祉法人100%", "100%の会"]) {
      expect(await found(ctx, { q }), q).toEqual([application.id]);
    }
    for (const q of ["青_", "%", "青空%"])
      expect(await found(ctx, { q }), q).toEqual(q === "%" ? [application.id] : []);
  });

  it("finds an office of another prefecture that applies here, before and after the own one", async () => {
    const ctx = await reviewer();
    const before = await office(ctx, "0171111111", "遠方の青空", "北の法人");
    const after = await office(at(ctx, 1), "4771111111", "遠方の青空", "南の法人");
    expect(await found(ctx, { q: "遠方の青空" })).toEqual([before.application.id, after.application.id]);
    expect(await found(ctx, { q: "0171" })).toEqual([before.application.id]);
  });

  it("finds nothing of another federation (R43), and everything for an admin", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { federation: "11", providerNumber: "1371111111" });
    const searches = [application.reference, "1371111111", application.mailbox, "試験の事業所", "試験法人"];
    for (const q of searches) {
      expect(await found(ctx, { q }), q).toEqual([]);
      expect(await found(as(ctx, staffActor({ role: "admin" })), { q }), q).toEqual([application.id]);
    }
  });

  it("keeps to a state that is chosen, and to the other conditions", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: "approved" });
    await buildApplication(ctx);
    expect(await found(ctx, { q: "試験", status: "approved" })).toEqual([application.id]);
    expect(await found(ctx, { q: "試験", mine: "yes" })).toEqual([]);
  });

  it("comes in pages that lose and repeat nobody, in the order of the queue", async () => {
    const ctx = await reviewer();
    for (let n = 0; n < 60; n += 1) await buildApplication(at(ctx, n), { account: null });
    const first = await listQueue(ctx, queueView.parse({ q: "試験" }));
    const second = await listQueue(ctx, queueView.parse({ q: "試験", after: first.next }));
    const rows = [...first.rows, ...second.rows];
    expect(new Set(rows.map(({ id }) => id)).size).toBe(60);
    expect(rows.map(({ submittedAt }) => submittedAt)).toEqual(
      rows.map(({ submittedAt }) => submittedAt).toSorted((one, other) => one.getTime() - other.getTime()),
    );
    expect(second.next).toBeNull();
    expect(first.tooMany).toBe(false);
  });
});

describe("a search for a mail address", () => {
  it("stands in no address: it travels sealed, and is read back (R11)", () => {
    const view = sealedSearch(queueView.parse({ q: "tanaka@example.jp" }));
    const text = queueViewText(view);
    expect(text).not.toContain("tanaka");
    expect(searchOf(queueView.parse(Object.fromEntries(new URLSearchParams(text))))).toBe("tanaka@example.jp");
  });

  it("is no search when its seal was touched", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    const { rows, search } = await listQueue(ctx, queueView.parse({ sealed: "bm90aGluZw" }));
    expect(search).toBe("");
    expect(rows.map(({ id }) => id)).toEqual([application.id]);
  });
});

async function found(ctx: Context<Staff>, asked: Record<string, string>): Promise<string[]> {
  return (await listQueue(ctx, sealedSearch(queueView.parse(asked)))).rows.map(({ id }) => id);
}

async function office(ctx: Context, number: string, name: string, corporation: string) {
  const row = { number, name, corporation, address: "見本市1", changedAt: ctx.now };
  await commit(ctx, [statement(ctx.database.read.insert(providers).values(row))]);
  return buildApplication(ctx, { providerNumber: number });
}
