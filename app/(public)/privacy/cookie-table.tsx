import { cookieName } from "@/app/_web/cookies";
import { DataTable } from "@/components/ui/data-table";
import { hoursText, minutesText } from "@/domain/limit-text";
import { limits } from "@/domain/limits";
import type { CookieName } from "@/lib/cookie-names";

/** Every cookie of this site by its full name, so that a reader finds it in the browser. */
export function CookieTable() {
  return (
    <DataTable
      caption="使用するCookie"
      captionHidden
      columns={[{ heading: "名前" }, { heading: "使いみち" }, { heading: "期限" }]}
      rows={cookies.map(([name, use, life]) => ({ key: name, cells: [cookieName(name), use, life] }))}
      empty=""
    />
  );
}

const sessionOf = ({ idle, absolute }: { idle: number; absolute: number }) =>
  `ブラウザを閉じるまで。操作がないと${minutesText(idle)}、長くても${hoursText(absolute)}で無効になります`;

const cookies: [name: CookieName, use: string, life: string][] = [
  ["draft", "入力途中の申請を続ける", hoursText(2 * limits.proofPurge)],
  ["lost", "入力の有効時間が過ぎたことを知らせる", "1分"],
  ["reset", "ログイン情報の再設定を続ける", hoursText(limits.proofPurge)],
  ["status", "申請状況の確認を続ける", hoursText(limits.proofPurge)],
  ["office", "事業所のログインを保つ", sessionOf(limits.officeSession)],
  ["staff", "国保連合会の職員のログインを保つ", sessionOf(limits.staffSession)],
];
