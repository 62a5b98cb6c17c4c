import { PrintForm } from "@/app/admin/letters/print-form";
import { TextField } from "@/components/form/text-field";
import { limits } from "@/domain/limits";
import { letterSentence } from "@/services/letters/letter-refusal";

type ReprintAllProps = {
  batch: string;
  /** How many letters it would be, and when the newest of their sheets was printed, in milliseconds. */
  count: number;
  seenAt: number;
  /** Whether one was just refused, with what was typed, and whether that was for want of a reason. */
  open: boolean;
  reason?: string;
  reasonMissing: boolean;
  asksFactor: boolean;
  factorError?: string;
};

/** まとめて再印刷, folded away because it is rare: all letters of a batch that wait for their envelope, and why (R30). */
export function ReprintAll({
  batch,
  count,
  seenAt,
  open,
  reason,
  reasonMissing,
  asksFactor,
  factorError,
}: ReprintAllProps) {
  return (
    <details open={open}>
      <summary className="w-fit cursor-pointer py-2.5 font-bold">
        PDFを保存できなかったとき、紙をまとめて失ったとき(再印刷)
      </summary>
      <div className="flow mt-4">
        <p>
          封入待ちの{count}
          通を、新しい仮パスワードで印刷し直します。前に印刷した{count}
          通は無効になります。紙が手元にあれば、細断して捨ててください。
        </p>
        <PrintForm
          key={seenAt}
          action={`/admin/letters/batches/${batch}/reprint`}
          home={`/admin/letters/batches/${batch}`}
          asksFactor={asksFactor}
          factorId="reprint-totp"
          factorError={factorError}
        >
          <input type="hidden" name="seenAt" value={seenAt} />
          <TextField
            name="reprintReason"
            label="再印刷の理由"
            required
            support={`それぞれの申請の履歴に残ります。${limits.letters.reprintReason}文字まで。`}
            error={reasonMissing ? letterSentence("reason-missing", "") : undefined}
            defaultValue={reason}
            maxLength={limits.letters.reprintReason}
          />
        </PrintForm>
      </div>
    </details>
  );
}
