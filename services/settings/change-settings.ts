import { and, eq } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { federations } from "@/db/schema/federations";
import { settingLabel } from "@/domain/federation-settings";
import { changeDetail, settingChanges } from "@/domain/federation-settings-change";
import type { SettingsSent } from "@/domain/federation-settings-form";
import type { PrefectureCode } from "@/domain/prefecture";
import { Refusal } from "@/domain/refusal";
import { formatDateTime } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { findFederation } from "@/services/ledger/find-federation";
import { chosenFederation } from "@/services/settings/chosen-federation";
import { settingsHistory } from "@/services/settings/settings-history";
import { authorise } from "@/services/staff/authorise";

/**
 * Sets a federation's settings and says how many of them changed; where nothing differs, nothing is written. The event holds
 * before and after of each, of the mail address only whether there was one. Refuses `not-your-role`, `second-factor-stale`
 * (R40), `not-found` for another federation (R43), and `stale` with who changed what since `version` was on the screen.
 */
export async function changeSettings(
  ctx: Context<Staff>,
  { version, settings, ...sent }: SettingsSent,
): Promise<number> {
  authorise(ctx, "change-settings");
  const code = chosenFederation(ctx, sent.federation);
  if (code === null) throw new Error("a form always names its federation");
  const before = await findFederation(ctx, code);
  const changes = settingChanges(before, settings);
  if (changes.length === 0) return 0;
  if (before.version !== version) throw await stale(ctx, code, version);
  const next = version + 1;
  const change = ctx.database.read
    .update(federations)
    .set({ ...settings, version: next })
    .where(and(eq(federations.code, code), eq(federations.version, version)));
  const happening = { act: "settings-changed", federation: code, detail: changeDetail(next, changes) };
  try {
    await commit(ctx, [...guarded(change), record(ctx, happening)]);
  } catch (error) {
    throw error instanceof Conflict ? await stale(ctx, code, version) : error;
  }
  return changes.length;
}

const enoughToTell = 5;

async function stale(ctx: Context, code: PrefectureCode, seen: number): Promise<Refusal> {
  const since = (await settingsHistory(ctx, code, enoughToTell)).filter(({ version }) => version > seen);
  const told = since.map(({ at, by, changes }) => {
    const names = changes.map(({ field }) => `「${settingLabel(field)}」`).join("");
    return `${formatDateTime(at)}に${by}さんが${names}を変更しました。`;
  });
  return new Refusal(
    "stale",
    `この画面を開いたあとに、設定が変わりました。${told.join("")}入力した内容は保存していません。「保存した設定に戻す」を押し、いまの設定を確認してから、もう一度入力してください。`,
  );
}
