import { z } from "zod";
import { emailAddress, normaliseEmail } from "@/domain/email-address";
import { providerNumber } from "@/domain/provider-number";
import { typedText } from "@/domain/typed-text";

/**
 * The form of ログイン情報再発行申請 (manual, step 3): takes unknown, gives the three fields normalised, further keys dropped (R13, R26).
 * Refuses two addresses that differ after normalising, at `emailConfirmation`; the comparison leaves case aside and waits until the first one is good.
 */
export const applicationForm = z
  .object(
    {
      providerNumber,
      email: emailAddress,
      emailConfirmation: typedText({
        missing: "通知先メールアドレス(確認用)を入力してください。",
        normalise: normaliseEmail,
        fault: () => undefined,
      }),
    },
    { error: "入力を読み取れませんでした。もう一度入力してください。" },
  )
  .refine((form) => form.email.toLowerCase() === form.emailConfirmation.toLowerCase(), {
    path: ["emailConfirmation"],
    error: "2つのメールアドレスが一致していません。同じものを入力してください。",
    when: ({ value }) => bothAddresses.safeParse(value).success,
  });

export type ApplicationForm = z.output<typeof applicationForm>;

const bothAddresses = z.object({ email: emailAddress, emailConfirmation: z.string().min(1) });
