import { Refusal } from "@/domain/refusal";
import { formatTime } from "@/lib/dates";

/** The refusals of a second factor, all at the field `totp` (R37, R38). */
export const secondFactorRefusal = {
  wrong: () => refusal("wrong", "認証コードが違います。認証アプリにいま表示されている6桁の数字を入力してください。"),
  used: () => refusal("used", "この認証コードは使用済みです。次のコードが表示されてから入力してください。"),
  /** With the time from which on it is looked at again. */
  delayed: (until: Date) =>
    refusal("delayed", `入力の誤りが続いたため、${formatTime(until)}以降に、もう一度入力してください。`),
};

function refusal(what: "wrong" | "used" | "delayed", sentence: string): Refusal {
  return new Refusal(`second-factor-${what}`, sentence, "totp");
}
