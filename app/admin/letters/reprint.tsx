import { PrintForm } from "@/app/admin/letters/print-form";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { limits } from "@/domain/limits";
import { formatReference } from "@/domain/reference";
import { applicationNamed, letterSentence } from "@/services/letters/letter-refusal";

/** A printed letter as the form shows it; `version` is that of its application on this page. */
export type Reprintable = { reference: string; office: string; printedAt: string; version: number };

type ReprintProps = {
  /** What can be printed again; a single one is chosen beforehand. */
  letters: Reprintable[];
  /** The letter whose reprint was refused for want of a reason. */
  reasonMissing?: string;
  asksFactor: boolean;
};

/** 再印刷, folded away because it is rare: which letter, and why (R30). */
export function Reprint({ letters, reasonMissing, asksFactor }: ReprintProps) {
  const only = letters.length === 1 ? letters[0]?.reference : undefined;
  return (
    <details open={reasonMissing !== undefined}>
      <summary className="w-fit cursor-pointer py-2.5 font-bold">
        紙をなくしたとき、届かないとき、期限が切れたとき(再印刷)
      </summary>
      <div className="flow mt-4">
        <p>
          新しい仮パスワードで印刷し、前に印刷した通知書を無効にします。前の紙が手元にあれば、細断して捨ててください。
        </p>
        <PrintForm
          key={letters.map(({ printedAt }) => printedAt).join(" ")}
          action="/admin/letters/reprint"
          asksFactor={asksFactor}
          factorId="reprint-totp"
        >
          {letters.map(({ reference, version }) => (
            <input key={reference} type="hidden" name={`version-${reference}`} value={version} />
          ))}
          <SelectField
            name="reprinted"
            label="通知書"
            required
            options={letters.map(({ reference, office }) => ({
              value: reference,
              label: `${formatReference(reference)} ${office}`,
            }))}
            defaultValue={reasonMissing ?? only}
          />
          <TextField
            name="reason"
            label="再印刷の理由"
            required
            support={`申請の履歴に残ります。${limits.letters.reprintReason}文字まで。`}
            error={reasonMissing && letterSentence("reason-missing", applicationNamed(reasonMissing))}
            maxLength={limits.letters.reprintReason}
          />
        </PrintForm>
      </div>
    </details>
  );
}
