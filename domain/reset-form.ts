import { z } from "zod";
import { emailAddress } from "@/domain/email-address";
import { providerNumber } from "@/domain/provider-number";

/** The form of ログイン情報再設定認証 (contract.md, Screens): takes unknown, gives both fields normalised, further keys dropped (R13, R26). */
export const resetForm = z.object(
  { providerNumber, email: emailAddress },
  { error: "入力を読み取れませんでした。もう一度入力してください。" },
);

export type ResetForm = z.output<typeof resetForm>;
