import { describe, expect, it } from "vitest";
import { queueView, queueViewFrom } from "@/domain/queue-view";
import { forgetView } from "@/services/queue/forget-view";
import { listViews } from "@/services/queue/list-views";
import { saveView } from "@/services/queue/save-view";
import { reviewer } from "@/tests/services/reviews/acts";
import { eventsOf } from "@/tests/support/events-of";
import { refusalOf } from "@/tests/support/refusal-of";
import { as, staffActor } from "@/tests/support/test-context";

describe("saved views", () => {
  it("are kept by name for whoever saved them, and for nobody else", async () => {
    const ctx = await reviewer();
    await saveView(ctx, "封筒待ち", queueViewFrom("waiting=envelope&mine=yes&after=1.over.1.a"));
    await saveView(ctx, "きょうの分", queueViewFrom("from=2026-12-01"));
    expect((await listViews(ctx)).map(({ name, query }) => [name, query])).toEqual([
      ["きょうの分", "from=2026-12-01"],
      ["封筒待ち", "waiting=envelope&mine=yes"],
    ]);
    expect(await listViews(as(ctx, staffActor({ role: "reviewer", id: "colleague" })))).toEqual([]);
  });

  it("take a name's new view in place of the old one", async () => {
    const ctx = await reviewer();
    await saveView(ctx, "朝", queueViewFrom("mine=yes"));
    await saveView(ctx, "朝", queueViewFrom("flag=any"));
    expect((await listViews(ctx)).map(({ query }) => query)).toEqual(["flag=any"]);
  });

  it("hold no mail address in the clear, and leave events without one (R11, R45)", async () => {
    const ctx = await reviewer();
    await saveView(ctx, "ある人", queueView.parse({ q: "tanaka@example.jp", mine: "yes" }));
    const [{ id, query } = { id: "", query: "" }] = await listViews(ctx);
    expect(query).not.toContain("tanaka");
    await forgetView(ctx, id);
    const told = await eventsOf(ctx);
    expect(told.map(({ act }) => act)).toEqual(["save-view", "forget-view"]);
    expect(JSON.stringify(told)).not.toContain("tanaka");
  });

  it("are twenty at most", async () => {
    const ctx = await reviewer();
    for (let n = 1; n <= 20; n += 1) await saveView(ctx, `表示${n}`, queueViewFrom("mine=yes"));
    expect((await refusalOf(saveView(ctx, "表示21", queueViewFrom("")))).code).toBe("too-many-views");
    await saveView(ctx, "表示20", queueViewFrom("flag=any"));
    expect(await listViews(ctx)).toHaveLength(20);
  });

  it("are forgotten by their owner alone, and once", async () => {
    const ctx = await reviewer();
    await saveView(ctx, "朝", queueViewFrom("mine=yes"));
    const [{ id } = { id: "" }] = await listViews(ctx);
    const colleague = as(ctx, staffActor({ role: "supervisor", id: "colleague" }));
    expect((await refusalOf(forgetView(colleague, id))).code).toBe("not-found");
    await forgetView(ctx, id);
    expect(await listViews(ctx)).toEqual([]);
    expect((await refusalOf(forgetView(ctx, id))).code).toBe("not-found");
  });
});
