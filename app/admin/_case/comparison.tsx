import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { PhoneLink } from "@/components/ui/phone-link";
import { postalAddress } from "@/domain/postal-address";
import { prefectureName } from "@/domain/prefecture";
import { hasPlausibleCheckDigit, prefectureOf } from "@/domain/provider-number";
import { formatDate } from "@/lib/dates";
import type { Case } from "@/services/reviews/view-case";

const columns = [{ heading: "項目" }, { heading: "申請の内容" }, { heading: "事業所台帳" }];
const nothing = "なし";

/** What the applicant gave beside what the ledger knows; what does not fit together is said above it. */
export function Comparison({ view }: { view: Case }) {
  const { application, provider, account } = view;
  const doubts = doubtsAbout(view);
  const row = (item: string, applied: ReactNode, ledger: ReactNode) => ({ key: item, cells: [item, applied, ledger] });
  return (
    <>
      {doubts.length > 0 && (
        <Notice tone="warning" title="確認してください">
          <ul className="list-disc pl-6">
            {doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        </Notice>
      )}
      <DataTable
        caption="申請と事業所台帳"
        columns={columns}
        empty=""
        rows={[
          row("事業所番号", code(application.providerNumber), provider ? code(provider.number) : nothing),
          row("事業所名", "", provider?.name ?? nothing),
          row("法人名", "", provider?.corporation ?? nothing),
          row(
            "請求先都道府県",
            prefectureName(application.federation),
            `${prefectureName(prefectureOf(application.providerNumber))}(所在地)`,
          ),
          row(
            "通知先メール",
            <span className="address">{application.email}</span>,
            account?.securityEmails.join("、") || "登録なし",
          ),
          row("郵送先", "", provider ? postalAddress(provider) : nothing),
          row("電話番号", "", provider?.phone ? <PhoneLink number={provider.phone} /> : nothing),
          row("ユーザID", "", account ? code(account.userId) : "なし(印刷のときに新しく発行します)"),
        ]}
      />
    </>
  );
}

function doubtsAbout({ application, provider, account, earlier }: Case): string[] {
  if (provider === undefined) return ["この事業所番号は、事業所台帳に見つかりません。"];
  const doubts = [
    provider.status === "closed" && "事業所台帳では廃止または休止となっています。",
    provider.address === "" && "事業所台帳に住所がないため、通知書を送れません。",
    provider.addressChangedAt !== null && `住所が${formatDate(provider.addressChangedAt)}に変わっています。`,
    application.officeMovedAt !== null &&
      "申請者が、事業所は移転したと伝えています。台帳の住所が新しいか確かめてください。",
    application.missingReportedAt !== null &&
      `通知書が届かないと、申請者から${formatDate(application.missingReportedAt)}に報告がありました。`,
    !hasPlausibleCheckDigit(application.providerNumber) && "事業所番号の検査数字が合いません。",
    account !== undefined &&
      account.securityEmails.length > 0 &&
      "セキュリティ用メールアドレスが登録されています。お知らせのメールは、そのアドレスにも送ります。",
    account?.compromised && "以前のパスワードは、職員が無効にしました。",
    earlier.length > 0 && `この事業所の以前の申請が${earlier.length}件あります。`,
  ];
  return doubts.filter((doubt) => typeof doubt === "string");
}

function code(text: string) {
  return <span className="code">{text}</span>;
}
