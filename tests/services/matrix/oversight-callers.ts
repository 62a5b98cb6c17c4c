import { commit } from "@/db/commit";
import { auditFilter } from "@/domain/audit-filter";
import type { PrefectureCode } from "@/domain/prefecture";
import type { StaffAct } from "@/domain/staff-acts";
import { exportEvents } from "@/services/audit/export-events";
import { listEvents } from "@/services/audit/list-events";
import { record } from "@/services/audit/record";
import type { Context } from "@/services/context";
import { exportFigures } from "@/services/figures/export-figures";
import { viewOverview } from "@/services/figures/view-overview";
import { changeSettings } from "@/services/settings/change-settings";
import { exportSettingsHistory } from "@/services/settings/export-settings-history";
import { viewSettings } from "@/services/settings/view-settings";
import { type Call, type Caller, onList } from "@/tests/services/matrix/caller";
import { formOf } from "@/tests/services/settings/settings-support";
import { buildApplication } from "@/tests/support/build-application";

const noFederation = "99";

/** Who looks after the whole: settings, figures, audit. */
export const oversightCallers = {
  "view-settings": [
    onFederation("viewSettings", (code) => (by) => viewSettings(by, code)),
    onFederation("exportSettingsHistory", (code) => (by) => exportSettingsHistory(by, code)),
  ],
  "change-settings": [
    {
      verb: "changeSettings",
      async prepare(ctx, federation) {
        const form = await formOf(ctx, { section: "介護福祉課" }, federation);
        const change =
          (code: string): Call =>
          (by) =>
            changeSettings(by, { ...form, federation: code });
        return { call: change(federation), ofNone: change(noFederation), names: [federation] };
      },
    },
  ],
  "view-overview": [
    onFederation("viewOverview", (code) => (by) => viewOverview(by, code)),
    onFederation("exportFigures", (code) => (by) => exportFigures(by, "days", code)),
  ],
  "view-audit": [
    onList("listEvents", happened, (by) => listEvents(by, auditFilter.parse({}))),
    onList("exportEvents", happened, (by) => exportEvents(by, auditFilter.parse({}))),
  ],
} satisfies Partial<Record<StaffAct, Caller[]>>;

function onFederation(verb: string, call: (code: string) => Call): Caller {
  return {
    verb,
    prepare: async (_, federation) => ({ call: call(federation), ofNone: call(noFederation), names: [federation] }),
  };
}

async function happened(ctx: Context, federation: PrefectureCode) {
  const built = await buildApplication(ctx, { federation });
  await commit(ctx, [record(ctx, { act: "submit", application: built.application })]);
  return built;
}
