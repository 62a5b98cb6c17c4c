import type { ReactNode } from "react";
import { findingsOf } from "@/app/admin/_case/findings-of";
import { VerdictTag } from "@/app/admin/_case/verdict-tag";
import { DataTable } from "@/components/ui/data-table";
import { PhoneLink } from "@/components/ui/phone-link";
import { type ComparedItem, comparedItems } from "@/domain/case-comparison";
import { postalAddress } from "@/domain/postal-address";
import { prefectureName } from "@/domain/prefecture";
import { prefectureOf } from "@/domain/provider-number";
import { formatDate } from "@/lib/dates";
import type { Case } from "@/services/reviews/view-case";

const columns = [{ heading: "項目" }, { heading: "申請の内容" }, { heading: "事業所台帳" }, { heading: "照合" }];
const nothing = "なし";

/** The difference card: what the applicant gave beside what the ledger knows, and whether the two agree (issue 3, 3). */
export function Comparison({ view }: { view: Case }) {
  const findings = findingsOf(view);
  return (
    <DataTable
      caption="申請と事業所台帳の照合"
      columns={columns}
      empty=""
      rows={comparedItems.map((item) => ({
        key: item,
        cells: [labels[item], ...values[item](view), <VerdictTag key="verdict" finding={findings[item]} />],
      }))}
    />
  );
}

const labels: Record<ComparedItem, string> = {
  number: "事業所番号",
  name: "事業所名",
  corporation: "法人名",
  prefecture: "請求先と所在地",
  address: "郵送先の住所",
  phone: "電話番号",
  email: "メールアドレス",
  "user-id": "ユーザID",
};

/** Of each item, what the application says and what the ledger says. */
const values: Record<ComparedItem, (view: Case) => [ReactNode, ReactNode]> = {
  number: ({ application, provider }) => [code(application.providerNumber), provider ? code(provider.number) : nothing],
  name: ({ provider }) => ["", provider?.name ?? nothing],
  corporation: ({ provider }) => ["", provider?.corporation || nothing],
  prefecture: ({ application }) => [
    prefectureName(application.federation),
    prefectureName(prefectureOf(application.providerNumber)),
  ],
  address: (view) => [
    view.application.officeMovedAt === null ? "移転の申告なし" : "移転したと申告",
    ledgerAddress(view),
  ],
  phone: ({ provider }) => ["", provider?.phone ? <PhoneLink key="phone" number={provider.phone} /> : nothing],
  email: ({ application, account }) => [
    <span key="email" className="address">
      {application.email}
    </span>,
    account?.securityEmails.length
      ? account.securityEmails.map(({ email, registeredAt }) => (
          <span key={email} className="address block">
            {email}({formatDate(registeredAt)}に登録)
          </span>
        ))
      : nothing,
  ],
  "user-id": ({ account }) => ["", account ? code(account.userId) : nothing],
};

function ledgerAddress({ provider, addressChangedBy, pendingChange, review }: Case): ReactNode {
  if (provider === undefined) return nothing;
  const by = addressChangedBy === null ? "" : `(${addressChangedBy})`;
  return (
    <>
      {postalAddress(provider) || nothing}
      {provider.addressChangedAt && (
        <span className="block">
          {formatDate(provider.addressChangedAt)}に変更{by}
        </span>
      )}
      {review.changePending && pendingChange === undefined && (
        <span className="mt-2 block">住所の変更が、所在地の国保連合会で確認を待っています。</span>
      )}
      {pendingChange && (
        <span className="mt-2 block">
          確認待ちの変更:{postalAddress(pendingChange.place)}
          <br />
          {formatDate(pendingChange.proposedAt)}、{pendingChange.proposedBy ?? "職員"}。理由:{pendingChange.reason}
        </span>
      )}
    </>
  );
}

function code(text: string) {
  return (
    <span key={text} className="code">
      {text}
    </span>
  );
}
