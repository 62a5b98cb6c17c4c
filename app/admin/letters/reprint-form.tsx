import { PrintForm } from "@/app/admin/letters/print-form";
import { TextField } from "@/components/form/text-field";
import { limits } from "@/domain/limits";
import { formatReference } from "@/domain/reference";
import { formatDateTime } from "@/lib/dates";
import type { Reprintable } from "@/services/letters/find-reprintable";
import { letterSentence } from "@/services/letters/letter-refusal";

type ReprintFormProps = {
  letter: Reprintable;
  /** The page of the form: the letter's case, or the list of letters. */
  from: "case" | "list";
  /** What was typed when it was refused, and whether that was the reason why. */
  reason?: string;
  reasonMissing: boolean;
  asksFactor: boolean;
  factorError?: string;
};

/** 再印刷 of one letter, and why (R30). */
export function ReprintForm({ letter, from, reason, reasonMissing, asksFactor, factorError }: ReprintFormProps) {
  const { reference, office, printedAt, version } = letter;
  return (
    <PrintForm
      key={printedAt.getTime()}
      action="/admin/letters/reprint"
      home={from === "case" ? `/admin/applications/${reference}` : "/admin/letters"}
      asksFactor={asksFactor}
      factorId="reprint-totp"
      factorError={factorError}
    >
      <p>
        受付番号 {formatReference(reference)}({office}、{formatDateTime(printedAt)}
        に印刷)を、新しい仮パスワードで印刷し、前に印刷した通知書を無効にします。前の紙が手元にあれば、細断して捨ててください。
      </p>
      <input type="hidden" name="reprinted" value={reference} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="from" value={from} />
      <TextField
        name="reason"
        label="再印刷の理由"
        required
        support={`申請の履歴に残ります。${limits.letters.reprintReason}文字まで。`}
        error={reasonMissing ? letterSentence("reason-missing", "") : undefined}
        defaultValue={reason}
        maxLength={limits.letters.reprintReason}
      />
    </PrintForm>
  );
}
