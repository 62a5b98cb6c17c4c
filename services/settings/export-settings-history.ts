import { commit } from "@/db/commit";
import { settingLabel } from "@/domain/federation-settings";
import { changeInWords } from "@/domain/federation-settings-text";
import { prefectureName } from "@/domain/prefecture";
import { Refusal } from "@/domain/refusal";
import type { CsvCell } from "@/lib/csv-line";
import { sortableTime } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { chosenFederation } from "@/services/settings/chosen-federation";
import { settingsHistory } from "@/services/settings/settings-history";
import { authorise } from "@/services/staff/authorise";

const most = 5000;

/**
 * The history of a federation's settings as the rows of a CSV file, newest first, a row for each field that changed. The
 * export is recorded (R45). Refuses `not-your-role`, and `not-found` for another federation (R43) and where none is named.
 */
export async function exportSettingsHistory(ctx: Context<Staff>, code?: string) {
  authorise(ctx, "view-settings");
  const federation = chosenFederation(ctx, code);
  if (federation === null) throw new Refusal("not-found", "国保連合会を選択してください。");
  const history = await settingsHistory(ctx, federation, most);
  const rows: CsvCell[][] = history.flatMap(({ at, by, changes }) =>
    changes.map((change) => {
      const { before, after } = changeInWords(change);
      return [prefectureName(federation), sortableTime(at), by, settingLabel(change.field), before, after];
    }),
  );
  await commit(ctx, [record(ctx, { act: "export-settings-history", federation, detail: { count: rows.length } })]);
  return { headings: ["国保連合会", "変更日時", "変更した職員", "項目", "変更前", "変更後"], rows };
}
