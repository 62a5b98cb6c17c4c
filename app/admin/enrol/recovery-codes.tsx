import { Notice } from "@/components/ui/notice";
import { PrintButton } from "@/components/ui/print-button";
import { inGroups } from "@/domain/in-groups";

type RecoveryCodesProps = { staffId: string; codes: string[]; warning: string };

/** The ten recovery codes, to be written down or printed while they are shown; `warning` says until when that is. */
export function RecoveryCodes({ staffId, codes, warning }: RecoveryCodesProps) {
  return (
    <>
      <p>
        職員ID <span className="font-bold">{staffId}</span> の回復コード
      </p>
      <ol className="grid list-decimal gap-x-12 gap-y-2 pl-8 md:grid-cols-2 print:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="code">
            {inGroups(code).join(" ")}
          </li>
        ))}
      </ol>
      <p className="print:hidden">
        <PrintButton>印刷する</PrintButton>
      </p>
      <Notice tone="warning" title={warning}>
        <p>印刷するか書き写して、鍵のかかる場所に保管してください。それぞれ一度だけ、認証コードの代わりに使えます。</p>
      </Notice>
    </>
  );
}
