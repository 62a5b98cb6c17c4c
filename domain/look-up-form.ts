import { z } from "zod";
import { providerNumber } from "@/domain/provider-number";
import { reference } from "@/domain/reference";

/** The form of 申請状況の確認: takes unknown, gives 受付番号 and 事業所番号 normalised. A mistyped 受付番号 is told by its check character. */
export const lookUpForm = z.object(
  { reference, providerNumber },
  { error: "入力を読み取れませんでした。もう一度入力してください。" },
);

export type LookUpForm = z.output<typeof lookUpForm>;
