import { isLook } from "@/domain/audit-group";
import { settingFields, settingLabel } from "@/domain/federation-settings";
import { ledgerFieldLabel } from "@/domain/ledger-difference";
import { ledgerFields } from "@/domain/ledger-row";

const terms = new Map(
  Object.entries({
    from: "前",
    to: "後",
    reason: "理由",
    code: "区分",
    count: "件数",
    letter: "通知書のID",
    postedOn: "発送日",
    mail: "メール",
    kind: "種類",
    staff: "職員ID",
    role: "役割",
    roleBefore: "前の役割",
    federation: "国保連合会",
    federationBefore: "前の国保連合会",
    renamed: "氏名の変更",
    realm: "入口",
    factor: "認証",
    by: "方法",
    entries: "入力回数",
    added: "追加",
    changed: "変更",
    unchanged: "変更なし",
    refused: "取込不可",
    offices: "事業所数",
    ids: "ユーザID数",
    filter: "絞り込み",
    view: "絞り込み",
    searched: "語句での検索",
    shown: "表示した件数",
    sessions: "端末の数",
    table: "表",
    sound: "検査結果",
    sealed: "封印済",
    unsealed: "未封印",
    late: "封印の遅れ",
    head: "最後の封印",
    mark: "封印の印",
    first: "最初の異常",
    how: "異常の内容",
    version: "版",
    batch: "束のID",
    number: "束の番号",
    firstId: "初めての発行",
    arrivedOn: "届いた日",
    remindOn: "確認する日",
    result: "結果",
    decision: "判断",
    chosen: "選んだ件数",
    together: "まとめて承認",
    addressConfirmed: "住所の確認",
    flags: "確認点",
    tolerated: "承認を妨げない確認点",
    refusal: "断られた理由",
    tried: "試みた操作",
    sha256: "行の印(SHA-256)",
    finder: "報告した事業所",
    providerNumber: "事業所番号",
    proposedBy: "変更した職員",
    import: "取込",
    what: "内容",
    rowsRead: "読んだ行数",
    addressesChanged: "住所の変更",
    refusedRows: "取込不可の行数",
    person: "操作した人",
    case: "受付番号",
    group: "操作の種類",
    since: "いつから",
    until: "いつまで",
  }),
);

/** The keys by which a look says of which days it was. */
const range = new Map([
  ["from", "いつから"],
  ["to", "いつまで"],
]);

/**
 * What a key of an event's detail is called on the audit page; the key itself where it has no word. What only looks, or carries
 * a list away, changes nothing: its `from` and `to` are a range.
 */
export function auditTerm(key: string, act = ""): string {
  const limit = isLook(act) ? range.get(key) : undefined;
  if (limit) return limit;
  if (key === "together" && act === "seal") return "まとめて封入";
  const setting = settingFields.find((field) => key.startsWith(`${field}.`));
  if (setting) return `${settingLabel(setting)}(${key.endsWith(".before") ? "前" : "後"})`;
  const field = ledgerFields.find((each) => each === key);
  if (field && field !== "number") return ledgerFieldLabel(field);
  return terms.get(key) ?? key;
}
