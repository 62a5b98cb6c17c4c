import { addressDoubt } from "@/domain/postal-address";
import type { PrefectureCode } from "@/domain/prefecture";
import { prefectureName } from "@/domain/prefecture";
import { hasPlausibleCheckDigit, prefectureOf } from "@/domain/provider-number";

/** What a case page sets side by side, in this order. */
export const comparedItems = [
  "number",
  "name",
  "corporation",
  "prefecture",
  "address",
  "phone",
  "email",
  "user-id",
] as const;
export type ComparedItem = (typeof comparedItems)[number];

const items: Record<ComparedItem, string> = {
  number: "事業所番号",
  name: "事業所名",
  corporation: "法人名",
  prefecture: "請求先と所在地",
  address: "郵送先の住所",
  phone: "電話番号",
  email: "メールアドレス",
  "user-id": "ユーザID",
};

/** What an item is called on the case page. */
export function comparedItemLabel(item: ComparedItem): string {
  return items[item];
}

/** Whether application and ledger agree: they do, somebody should look, they do not; or only one of them says anything. */
export type Verdict = "fits" | "look" | "differs" | "alone";

const verdicts: Record<Verdict, string> = { fits: "一致", look: "要確認", differs: "相違", alone: "" };

/** How an item compares, in one word; "" where only one side says anything. */
export function verdictLabel(verdict: Verdict): string {
  return verdicts[verdict];
}

export interface Finding {
  verdict: Verdict;
  /** What was found, or what to look at, in a few words; "" where the values speak for themselves. */
  note: string;
}

/** What is compared. */
export interface ComparedCase {
  application: { providerNumber: string; federation: PrefectureCode; email: string; officeMovedAt: Date | null };
  provider: { status: "active" | "closed"; postalCode: string; address: string; phone: string } | undefined;
  account: { compromised: boolean; securityEmails: readonly { email: string }[] } | undefined;
  /** Whether the ledger's address has changed lately (a flag), and whether a change awaits its second person. */
  addressIsNew: boolean;
  changePending: boolean;
}

/** What fits and what does not between an application and the ledger, item by item (issue 3, 3). */
export function comparison(compared: ComparedCase): Record<ComparedItem, Finding> {
  const known = compared.provider === undefined ? differs("事業所台帳にありません") : alone();
  return {
    number: numberFinding(compared),
    name: known,
    corporation: known,
    prefecture: prefectureFinding(compared),
    address: addressFinding(compared),
    phone: compared.provider?.phone === "" ? look("電話番号がないため、電話で確認できません") : known,
    email: emailFinding(compared),
    "user-id": accountFinding(compared),
  };
}

function numberFinding({ application, provider }: ComparedCase): Finding {
  if (provider === undefined) return differs("事業所台帳に見つかりません");
  if (provider.status === "closed") return differs("台帳では廃止または休止です");
  if (hasPlausibleCheckDigit(application.providerNumber)) return fits("検査数字も合っています");
  return look("検査数字が合いません。番号を読み合わせてください");
}

function prefectureFinding({ application: { providerNumber, federation } }: ComparedCase): Finding {
  const place = prefectureOf(providerNumber);
  return place === federation ? fits() : look(`所在地は${prefectureName(place)}です`);
}

function addressFinding({ application, provider, addressIsNew, changePending }: ComparedCase): Finding {
  if (provider === undefined) return differs("事業所台帳にありません");
  if (provider.address === "") return differs("台帳に住所がなく、通知書を送れません");
  if (changePending) return look("住所の変更が、確認を待っています");
  if (application.officeMovedAt !== null) return look("申請者は、移転したと答えています");
  const doubt = addressDoubt(provider);
  if (doubt !== "") return look(doubt);
  return addressIsNew ? look("最近変わった住所です") : fits("移転の申告はありません");
}

function emailFinding({ application, account }: ComparedCase): Finding {
  const registered = account?.securityEmails ?? [];
  if (registered.length === 0) return alone();
  const mailbox = application.email.toLowerCase();
  if (registered.some(({ email }) => email.toLowerCase() === mailbox)) return fits("登録のアドレスと同じです");
  return look("登録のアドレスと異なります。お知らせは両方に送ります");
}

function accountFinding({ account }: ComparedCase): Finding {
  if (account === undefined) return { verdict: "alone", note: "印刷のときに新しく発行します" };
  return account.compromised ? look("以前のパスワードは、職員が無効にしました") : alone();
}

function fits(note = ""): Finding {
  return { verdict: "fits", note };
}

function look(note: string): Finding {
  return { verdict: "look", note };
}

function differs(note: string): Finding {
  return { verdict: "differs", note };
}

function alone(): Finding {
  return { verdict: "alone", note: "" };
}
