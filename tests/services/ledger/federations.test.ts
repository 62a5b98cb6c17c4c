import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { federations } from "@/db/schema/federations";
import { prefectures } from "@/domain/prefecture";
import { addFederations } from "@/services/ledger/add-federations";
import { findFederation } from "@/services/ledger/find-federation";
import { testContext } from "@/tests/support/test-context";

describe("the federations after a migration (domain.md §4)", () => {
  it("are 47, one per prefecture, each named after it", async () => {
    const ctx = await testContext();
    const rows = await ctx.database.read.select().from(federations);
    expect(rows.map(({ name }) => name)).toEqual(prefectures.map(({ name }) => `${name}国民健康保険団体連合会`));
  });

  it("hold what is published: the return envelopes of Saitama and Nagano, the deadlines of Fukuoka and Hyogo", async () => {
    const ctx = await testContext();
    expect(await findFederation(ctx, "11")).toMatchObject({
      envelopeRequired: true,
      section: "介護福祉課 介護審査係",
      postalCode: "3380002",
      address: "さいたま市中央区大字下落合1704番",
    });
    const nagano = await findFederation(ctx, "20");
    expect(nagano).toMatchObject({ envelopeRequired: true, mailClass: "簡易書留" });
    expect(nagano.envelopePostage).toContain("460円");
    expect(await findFederation(ctx, "40")).toMatchObject({ claimDeadlineTime: "23:30" });
    expect(await findFederation(ctx, "28")).toMatchObject({ claimDeadlineTime: "23:59" });
  });

  it("leave blank what no source says", async () => {
    const tokyo = await findFederation(await testContext(), "13");
    expect(tokyo).toMatchObject({ section: "", address: "", phone: "", envelopeRequired: false, mailClass: "" });
  });

  it("keep their settings when the migration runs again, and come back when one is missing", async () => {
    const ctx = await testContext({ actor: { kind: "system" } });
    const { read } = ctx.database;
    await commit(ctx, [
      statement(read.update(federations).set({ phone: "03-0000-0000" }).where(eq(federations.code, "13"))),
      statement(read.delete(federations).where(eq(federations.code, "47"))),
    ]);
    await addFederations(ctx);
    expect(await findFederation(ctx, "13")).toMatchObject({ phone: "03-0000-0000" });
    expect(await findFederation(ctx, "47")).toMatchObject({ name: "沖縄県国民健康保険団体連合会" });
  });
});
