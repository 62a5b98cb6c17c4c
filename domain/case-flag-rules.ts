import type { CaseFlag } from "@/domain/case-flag";
import { caseFlags } from "@/domain/case-flag";
import { hoursText } from "@/domain/limit-text";
import { limits } from "@/domain/limits";
import { formatDate } from "@/lib/dates";

/** What is known of a case and of those around it, gathered by `services/flags/facts-of`: all that the rules look at. */
export interface CaseFacts {
  submittedAt: Date;
  /** When other applications from the same mailbox came in, for offices of another corporation, and for which one. */
  sameMailbox: readonly { corporation: string; submittedAt: Date }[];
  /** When posted letters of this very application came back. */
  ownReturns: readonly Date[];
  /** When posted letters of the office's earlier applications came back. */
  earlierReturns: readonly Date[];
  addressChangedAt: Date | null;
  officeMovedAt: Date | null;
  /** How many セキュリティ用メールアドレス the office has registered. */
  securityEmails: number;
  /** How many mails of this application did not arrive. */
  failedMails: number;
  wrongCodes: number;
  codesIssued: number;
  /** For an office outside the federation's prefecture: how many such applications came in around it, itself included; else 0. */
  outsideAround: number;
}

export interface FlagWithReason {
  flag: CaseFlag;
  /** Why the flag stands, in a sentence for the reviewer. */
  reason: string;
}

/** The flags of a case at `now`, in the order of `caseFlags`, each with its reason (issue 3, 3; the numbers are in `limits`). */
export function flagsFor(facts: CaseFacts, now: Date): FlagWithReason[] {
  return caseFlags.flatMap((flag) => {
    const reason = rules[flag](facts, now);
    return reason === undefined ? [] : [{ flag, reason }];
  });
}

/** The flags that stand against a case: those that its federation does not tolerate (issue 3, 4). */
export function standingFlags<Flag extends { flag: CaseFlag }>(
  flags: readonly Flag[],
  tolerated: readonly CaseFlag[],
): Flag[] {
  return flags.filter(({ flag }) => !tolerated.includes(flag));
}

const labels: Record<CaseFlag, string> = {
  "shared-mailbox": "メールアドレスの共用",
  "after-return": "返戻のあと",
  "address-changed": "最近の住所変更",
  "office-moved": "移転の申告",
  "self-service": "再設定が可能",
  "mailbox-bounced": "メール不達",
  "many-tries": "確認コードの入力多数",
  "outside-burst": "他県からの集中",
};

/** The short Japanese name of a flag, for tags and filters. */
export function flagLabel(flag: CaseFlag): string {
  return labels[flag];
}

/** The flags named in a federation's setting, "many-tries,self-service"; words that name none are left out. */
export function flagsNamed(text: string): CaseFlag[] {
  const words = text.split(",");
  return caseFlags.filter((flag) => words.includes(flag));
}

const { sharedMailbox, afterReturn, addressChange, manyTries, outsideBurst } = limits.flags;
const day = 24 * 60 * 60 * 1000;

const rules: Record<CaseFlag, (facts: CaseFacts, now: Date) => string | undefined> = {
  "shared-mailbox": sharedMailboxReason,
  "after-return": afterReturnReason,
  "address-changed": addressChangedReason,
  "office-moved": ({ officeMovedAt }) =>
    officeMovedAt === null ? undefined : "事業所が移転したと、申請者が答えています。",
  "self-service": ({ securityEmails }) =>
    securityEmails === 0
      ? undefined
      : "セキュリティ用メールアドレスが登録されています。通知書がなくても、事業所が自分で再設定できます。",
  "mailbox-bounced": ({ failedMails }) =>
    failedMails === 0 ? undefined : `この申請のメールが${failedMails}通、届いていません。`,
  "many-tries": manyTriesReason,
  "outside-burst": ({ outsideAround }) =>
    outsideAround < outsideBurst.least
      ? undefined
      : `ほかの都道府県の事業所からの申請が、前後${hoursText(outsideBurst.around)}に${outsideAround}件、続けて届いています。`,
};

function sharedMailboxReason({ submittedAt, sameMailbox }: CaseFacts): string | undefined {
  const near = sameMailbox.filter((other) => distance(other.submittedAt, submittedAt) <= sharedMailbox.within);
  const corporations = new Set(near.map(({ corporation }) => corporation)).size;
  if (corporations === 0) return undefined;
  return `同じメールアドレスから、${days(sharedMailbox.within)}日以内に、ほかの${corporations}法人の申請が出ています。`;
}

function afterReturnReason({ submittedAt, ownReturns, earlierReturns }: CaseFacts): string | undefined {
  const own = latest(ownReturns);
  if (own !== undefined) return `この申請の通知書は、${formatDate(own)}に返戻になりました。`;
  const before = latest(earlierReturns.filter((at) => at <= submittedAt));
  if (before === undefined || distance(before, submittedAt) > afterReturn.within) return undefined;
  return `この事業所の前の通知書は、${formatDate(before)}に返戻になりました。`;
}

function addressChangedReason({ addressChangedAt }: CaseFacts, now: Date): string | undefined {
  if (addressChangedAt === null || now.getTime() - addressChangedAt.getTime() > addressChange.within) return undefined;
  return `事業所台帳の住所が、${formatDate(addressChangedAt)}に変わっています。`;
}

function manyTriesReason({ wrongCodes, codesIssued }: CaseFacts): string | undefined {
  const entered = wrongCodes >= manyTries.wrongCodes && `誤った確認コードが${wrongCodes}回入力されました`;
  const sent = codesIssued >= manyTries.codesIssued && `確認コードが${codesIssued}回送られました`;
  const said = [entered, sent].filter((each) => typeof each === "string");
  return said.length === 0 ? undefined : `申請までに、${said.join("。また、")}。`;
}

function latest(moments: readonly Date[]): Date | undefined {
  return moments.reduce<Date | undefined>((last, at) => (last === undefined || at > last ? at : last), undefined);
}

function distance(one: Date, other: Date): number {
  return Math.abs(one.getTime() - other.getTime());
}

function days(length: number): number {
  return length / day;
}
