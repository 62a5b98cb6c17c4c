import { describe, expect, it } from "vitest";
import { valuesSeen } from "@/domain/application-hints";
import { hintsOn } from "@/services/drafts/hints-on";
import { addOffice, formFor, setOfficeStatus } from "@/tests/support/applied";
import { refusalOf } from "@/tests/support/refusal-of";
import { testContext } from "@/tests/support/test-context";

const doubtful = "2711111111";
const meant = "2711111118";

describe("the doubts about a form (issue 2, A1)", () => {
  it("name the office of the ledger that was probably meant, by number and name", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { number: doubtful });
    await addOffice(ctx, { number: "2711111181" });
    await addOffice(ctx, { number: meant });
    const { hints, offices } = await hintsOn(ctx, formFor({ providerNumber: "2711111181" }), "");
    expect(hints).toEqual([{ about: "check-digit", value: "2711111181" }]);
    expect(offices).toEqual([{ number: meant, name: "請求事業所A" }]);
  });

  it("offer no office that has closed", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { number: "2711111181" });
    await addOffice(ctx, { number: meant });
    await setOfficeStatus(ctx, meant, "closed");
    expect((await hintsOn(ctx, formFor({ providerNumber: "2711111181" }), "")).offices).toEqual([]);
  });

  it("are none about a good form, and none that were told before", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { number: doubtful });
    const nothing = { hints: [], offices: [] };
    expect(await hintsOn(ctx, formFor(), "")).toEqual(nothing);
    const form = formFor({ providerNumber: doubtful });
    expect(await hintsOn(ctx, form, valuesSeen(form))).toEqual(nothing);
  });

  it("come after a refusal: an unknown number is told with the office that it looks like", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { number: meant });
    const refusal = await refusalOf(hintsOn(ctx, formFor({ providerNumber: "2711111181" }), ""));
    expect(refusal).toMatchObject({ code: "provider-unknown", field: "providerNumber" });
    expect(refusal.message).toContain("よく似た番号に「2711111118 請求事業所A」があります。");
  });

  it("tell nothing of likeness where the ledger has no such office", async () => {
    const refusal = await refusalOf(hintsOn(await testContext(), formFor({ providerNumber: doubtful }), ""));
    expect(refusal.message).not.toContain("よく似た番号");
  });
});
