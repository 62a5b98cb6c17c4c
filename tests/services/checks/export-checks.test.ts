import { describe, expect, it } from "vitest";
import { formatReference } from "@/domain/reference";
import { checkHeadings, exportChecks } from "@/services/checks/export-checks";
import { receiveEnvelope } from "@/services/checks/receive-envelope";
import { recordCallBack } from "@/services/checks/record-call-back";
import { changeProvider } from "@/tests/services/letters/letters-support";
import { reviewer } from "@/tests/services/reviews/acts";
import { asShown } from "@/tests/support/as-shown";
import { buildApplication } from "@/tests/support/build-application";
import { buildStaff } from "@/tests/support/build-staff";
import { wholeEventsOf } from "@/tests/support/events-of";
import { refusalOf } from "@/tests/support/refusal-of";
import { as, at, staffActor } from "@/tests/support/test-context";

const minute = 60_000;
const phone = "03-0000-0001";

describe("the checks before an approval as a file", () => {
  it("are told with what was noted, by whom and whether they still count, and leave an event (R45)", async () => {
    const ctx = await reviewer();
    await buildStaff(ctx);
    const { application } = await buildApplication(ctx, { status: "reviewing" });
    const { reference, providerNumber } = application;
    await changeProvider(ctx, providerNumber, { phone });
    const call = { result: "unreachable", answeredBy: "", calledAt: ctx.now, note: "留守番電話" } as const;
    await recordCallBack(at(ctx, minute), { ...(await asShown(ctx, application)), ...call });
    await receiveEnvelope(at(ctx, 2 * minute), { reference, version: 2, note: "" });
    await changeProvider(ctx, providerNumber, { phone: "03-0000-0002" });
    const named = formatReference(reference);
    const rows = await exportChecks(at(ctx, 3 * minute), reference);
    expect(rows).toEqual([
      [
        ...[named, "2026-12-01 10:01", "台帳の電話番号への確認", "つながらなかった", "2026-12-01 10:00"],
        ...[phone, "", "留守番電話", "試験 職員", "いまは数えない"],
      ],
      [named, "2026-12-01 10:02", "返信用封筒の受け取り", null, null, "", "", "", "試験 職員", "有効"],
    ]);
    expect(rows[0]).toHaveLength(checkHeadings.length);
    const event = { act: "export-checks", applicationId: application.id, actorId: ctx.actor.id };
    expect((await wholeEventsOf(ctx)).at(-1)).toMatchObject(event);
  });

  it("are not found where the case is another federation's (R43)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    const saitama = as(ctx, staffActor({ role: "reviewer", federation: "11" }));
    expect(await refusalOf(exportChecks(saitama, application.reference))).toMatchObject({ code: "not-found" });
    expect(await wholeEventsOf(ctx)).toEqual([]);
  });
});
