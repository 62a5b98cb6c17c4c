import { describe, expect, it } from "vitest";
import { queueView, queueViewFrom } from "@/domain/queue-view";
import { exportViews, savedViewHeadings } from "@/services/queue/export-views";
import { saveView } from "@/services/queue/save-view";
import { reviewer } from "@/tests/services/reviews/acts";
import { eventsOf } from "@/tests/support/events-of";
import { as, staffActor } from "@/tests/support/test-context";

describe("the saved views as a file", () => {
  it("tell each view by its name with its conditions in words, and leave an event (R45)", async () => {
    const ctx = await reviewer();
    await saveView(ctx, "2 封筒待ち", queueViewFrom("waiting=envelope&mine=yes&status=waiting"));
    await saveView(ctx, "1 いつもの", queueViewFrom(""));
    await saveView(ctx, "3 見本の会社", queueView.parse({ q: "見本会" }));
    const rows = await exportViews(ctx);
    expect(rows).toEqual([
      ["1 いつもの", "状態 対応が必要", ""],
      ["2 封筒待ち", "状態 確認待ち、確認待ちの理由 返信用封筒、自分が扱った申請だけ", ""],
      ["3 見本の会社", "状態 すべて", "見本会"],
    ]);
    expect(rows[0]).toHaveLength(savedViewHeadings.length);
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "export-views", detail: '{"count":3}' });
  });

  it("never hold the mail address that a view looks for (R11)", async () => {
    const ctx = await reviewer();
    await saveView(ctx, "ある人", queueView.parse({ q: "tanaka@example.jp" }));
    const rows = await exportViews(ctx);
    expect(rows).toEqual([["ある人", "状態 すべて", "メールアドレス"]]);
  });

  it("are the asker's own, and nobody else's", async () => {
    const ctx = await reviewer();
    await saveView(ctx, "わたしの", queueViewFrom("mine=yes"));
    const colleague = as(ctx, staffActor({ role: "supervisor", id: "colleague" }));
    expect(await exportViews(colleague)).toEqual([]);
  });
});
