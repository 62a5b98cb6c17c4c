import { applicationStatuses, isWaitingReason, statusLabel, waitingLabel } from "@/domain/application-status";
import { auditGroupLabel, auditGroups } from "@/domain/audit-group";
import { auditedPersonText } from "@/domain/audited-person";
import { chainFaults, chainFaultWords } from "@/domain/chain-fault";
import { callResultLabel, callResults, checkKinds, checkLabel } from "@/domain/check-kind";
import { figureTables, figureTitle } from "@/domain/figures-table";
import { differenceLabel, stagedDifferences } from "@/domain/ledger-difference";
import { letterReceipts, receiptLabel } from "@/domain/letter-receipt";
import { mailName } from "@/domain/mail-name";
import { prefectureCode, prefectureName } from "@/domain/prefecture";
import { rejectReasons, rejectWording } from "@/domain/reject-reason";
import { staffActLabel } from "@/domain/staff-act-label";
import { staffActList } from "@/domain/staff-acts";
import { staffRoleLabel } from "@/domain/staff-role";
import { staffRoles } from "@/domain/transitions";
import { viewInWords } from "@/domain/view-in-words";
import { formatDate, formatDateTime, startOfTokyoDay } from "@/lib/dates";

type InWords = (written: string) => string | undefined;

const asWritten: InWords = (written) => written;

const status = oneOf(applicationStatuses, statusLabel);
const role = oneOf(staffRoles, staffRoleLabel);
const federation: InWords = (written) => {
  const code = prefectureCode.safeParse(written).data;
  return code && prefectureName(code);
};

/** The codes that stand under a key, whatever the act. */
const byKey = new Map<string, InWords>(
  Object.entries({
    from: status,
    to: status,
    role,
    roleBefore: role,
    federation,
    federationBefore: federation,
    person: auditedPersonText,
    staff: asWritten,
    proposedBy: asWritten,
    group: oneOf(auditGroups, auditGroupLabel),
    kind: (written) => checkKind(written) ?? difference(written) ?? mailName(written),
    mail: mailName,
    code: (written) => rejection(written) ?? deliveries.get(written),
    result: oneOf(callResults, callResultLabel),
    how: (written) => receipt(written) ?? fault(written),
    table: oneOf(figureTables, figureTitle),
    view: viewInWords,
    filter: viewInWords,
    refusal: (written) => refusals.get(written),
    tried: oneOf(staffActList, staffActLabel),
    reason: (written) => (isWaitingReason(written) ? waitingLabel(written) : words.get(written)),
  }),
);

const difference = oneOf(stagedDifferences, differenceLabel);
const checkKind = oneOf(checkKinds, checkLabel);
const rejection = oneOf(rejectReasons, (reason) => rejectWording(reason).label);
const receipt = oneOf(letterReceipts, receiptLabel);
const fault = oneOf(chainFaults, chainFaultWords);

/** Why somebody was refused (`services/audit/record-refusal`). */
const refusals = new Map([
  ["not-your-role", "役割にない操作"],
  ["approved-by-you", "自分が承認した申請の通知書"],
  ["ledger-changed-by-you", "自分が台帳を変更した事業所"],
  ["released-by-you", "自分が電話確認なしを許可した申請"],
  ["phone-changed-by-you", "自分が変更した電話番号への電話確認"],
  ["denied-by-you", "自分が「申請していない」と記録した申請の電話確認"],
  ["own-change", "自分が登録した台帳の変更の確認"],
  ["oneself", "自分自身への操作"],
  ["office-elsewhere", "他の都道府県の事業所"],
  ["second-factor-used", "使用済みの認証コード"],
]);

/** What a mail's delivery ended as; another code is the provider's own. */
const deliveries = new Map([
  ["email.bounced", "宛先から戻った"],
  ["email.complained", "迷惑メールの報告"],
  ["email.failed", "送れなかった"],
  ["email.suppressed", "送信先の制限"],
  ["unreadable", "内容を読み取れなかった"],
]);

const words = new Map([
  ["totp", "認証アプリ"],
  ["recovery-code", "回復コード"],
  ["password", "パスワード"],
  ["second", "認証コードか回復コード"],
  ["letter", "通知書の仮パスワード"],
  ["by-hand", "職員の操作"],
  ["failures", "誤った入力が続いたため"],
  ["staff", "職員"],
  ["office", "事業所"],
  ["approve", "承認"],
  ["reject", "却下"],
  ["wait", "確認待ち"],
  ["refused", "取り込めない行"],
  ["used", "使用済みの認証コード"],
  ["differences", "台帳との差分"],
]);

/** A text of an event's detail as its reader should see it: codes in words, days and times as on every screen. */
export function auditValue(act: string, key: string, written: string): string {
  const isKindOfFile = act === "view-ledger-file" && key === "kind";
  return (isKindOfFile ? difference(written) : byKey.get(key)?.(written)) ?? words.get(written) ?? moment(written);
}

function moment(written: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return formatDate(startOfTokyoDay(written));
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(written) ? formatDateTime(new Date(`${written}:00+09:00`)) : written;
}

function oneOf<Known extends string>(known: readonly Known[], label: (one: Known) => string): InWords {
  return (written) => {
    const found = known.find((each) => each === written);
    return found && label(found);
  };
}
