import { z } from "zod";
import { normalisePassword } from "@/domain/new-password";

const missing = "新しいパスワードを入力してください。";
const missingAgain = "新しいパスワードをもう一度入力してください。";

/**
 * Takes a new password typed twice, `password` and `passwordConfirmation` (contract.md, Screens), gives it as typed.
 * Refuses a missing one and two that differ; whether it is good enough is `checkNewPassword`'s to say.
 */
export const passwordEntry = z
  .object({
    password: z.string({ error: missing }).min(1, missing),
    passwordConfirmation: z.string({ error: missingAgain }).min(1, missingAgain),
  })
  .refine(
    ({ password, passwordConfirmation }) => normalisePassword(password) === normalisePassword(passwordConfirmation),
    {
      path: ["passwordConfirmation"],
      error: "新しいパスワードと違います。同じものをもう一度入力してください。",
    },
  );
