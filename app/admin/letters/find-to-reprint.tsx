import { orNotFound } from "@/app/_web/or-not-found";
import { Reprint } from "@/app/admin/letters/reprint";
import { ReprintForm } from "@/app/admin/letters/reprint-form";
import { ariaFor, controlLook, Field } from "@/components/form/field";
import { Button } from "@/components/ui/button";
import { Refusal } from "@/domain/refusal";
import type { Context, Staff } from "@/services/context";
import { findReprintable, type Reprintable } from "@/services/letters/find-reprintable";

type FindToReprintProps = {
  ctx: Context<Staff>;
  /** What was typed or scanned, if anything. */
  text?: string;
  reason?: string;
  reasonMissing: boolean;
  asksFactor: boolean;
  factorError?: string;
};

const support =
  "受付番号を入力するか、通知書のバーコードを読み取ってください。いつ発送した通知書でも探せます。申請の画面からも再印刷できます。";

/** 再印刷 of any letter that was printed or posted: look for it by its number, then say why (R30). */
export async function FindToReprint({ ctx, text, ...form }: FindToReprintProps) {
  const found = text === undefined ? undefined : await lookUp(ctx, text);
  const error = typeof found === "string" ? found : undefined;
  return (
    <Reprint open={text !== undefined}>
      <form method="get" action="/admin/letters#posted" className="flow">
        <Field name="reprint" label="再印刷する通知書の受付番号" support={support} error={error}>
          <input
            id="reprint"
            name="reprint"
            autoComplete="off"
            maxLength={60}
            defaultValue={text}
            className={`${controlLook} w-full max-w-xs`}
            {...ariaFor({ name: "reprint", support, error })}
          />
        </Field>
        <Button variant="secondary">通知書を探す</Button>
      </form>
      {typeof found === "object" && <ReprintForm letter={found} from="list" {...form} />}
    </Reprint>
  );
}

/** The letter, or why there is none to print again; another federation's is told like none (R43). */
async function lookUp(ctx: Context<Staff>, text: string): Promise<Reprintable | string> {
  return orNotFound(
    findReprintable(ctx, text).catch((refusal: unknown) => {
      if (refusal instanceof Refusal) return refusal.message;
      throw refusal;
    }),
  );
}
