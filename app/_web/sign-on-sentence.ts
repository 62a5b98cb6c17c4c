const sentences = new Map([
  ["sign-in-refused", "職員IDまたはパスワードが違います。"],
  ["sign-on-failed", "シングルサインオンを利用できませんでした。もう一度お試しください。"],
  ["sign-on-linked", "シングルサインオンは、すでに連携されています。"],
  ["sign-on-taken", "このシングルサインオンの利用者は、ほかの職員に連携されています。"],
  ["second-factor-stale", "連携には、新しい認証コードが必要です。"],
  ["second-factor-wrong", "認証コードが違います。認証アプリにいま表示されている6桁の数字を入力してください。"],
  ["second-factor-used", "この認証コードは使用済みです。次のコードが表示されてから入力してください。"],
  ["second-factor-delayed", "入力の誤りが続いたため、しばらく待ってから、もう一度入力してください。"],
  ["foreign-origin", "この画面を開き直して、もう一度お試しください。"],
]);

/** The sentence for the code with which a walk to the single sign-on led back (`?refusal=`); any other says nothing. */
export function signOnSentence(refusal: string | string[] | undefined): string | undefined {
  return typeof refusal === "string" ? sentences.get(refusal) : undefined;
}
