import { z } from "zod";
import { applicationForm } from "@/domain/application-form";

/** The form with what its reader was asked about before; without that field nothing was. */
export const sentForm = applicationForm.and(z.object({ seen: z.string().catch("") }));

const typed = z.object({ providerNumber: z.string(), email: z.string(), emailConfirmation: z.string() });
const number = z.object({ correctNumber: z.string() });
const email = z.object({ correctEmail: z.string() });

/** The form as one of the buttons 「…に直す」 sends it: the value that shall stand in the field comes with the button. */
export const correction = z.union([typed.and(number), typed.and(email)], {
  error: "入力を読み取れませんでした。もう一度入力してください。",
});

/** The form's values with the one that the button put right, and a sentence that says so. */
export function corrected(input: z.output<typeof correction>) {
  const { providerNumber, email, emailConfirmation } = input;
  if ("correctNumber" in input) {
    const values = { providerNumber: input.correctNumber, email, emailConfirmation };
    return { values, done: `事業所番号を「${input.correctNumber}」に直しました。` };
  }
  const { correctEmail } = input;
  const values = { providerNumber, email: correctEmail, emailConfirmation: correctEmail };
  return { values, done: `通知先メールアドレスを、確認用とともに「${correctEmail}」に直しました。` };
}
