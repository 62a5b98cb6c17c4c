import { limits } from "@/domain/limits";
import { formatReference } from "@/domain/reference";
import { Refusal } from "@/domain/refusal";

/** Why a letter is not printed or posted; the page of letters turns a code back into its sentence. */
export const letterRefusals = [
  "foreign-origin",
  "not-your-role",
  "second-factor-stale",
  "second-factor-wrong",
  "second-factor-used",
  "second-factor-delayed",
  "nothing-chosen",
  "too-many-letters",
  "not-found",
  "approved-by-you",
  "ledger-changed-by-you",
  "addressee-changed-since",
  "provider-unknown",
  "provider-closed",
  "no-address",
  "change-pending",
  "already-printed",
  "another-printing",
  "not-printed",
  "not-reprintable",
  "changed-meanwhile",
  "several-federations",
  "nothing-to-reprint",
  "batch-closed",
  "reason-missing",
  "posted-before-printed",
] as const;
export type LetterRefusal = (typeof letterRefusals)[number];

/** The refusal of a letter or of a whole batch, which names the one 受付番号 that stands against it; its field is that 受付番号. */
export function letterRefusal(code: LetterRefusal, reference?: string): Refusal {
  return new Refusal(code, letterSentence(code, applicationNamed(reference)), reference);
}

/** The application as a sentence names it: by its 受付番号, or as what was chosen when it is not one alone. */
export function applicationNamed(reference?: string): string {
  return reference === undefined ? "選んだ申請" : `受付番号 ${formatReference(reference)} の申請`;
}

/** What a code says to the issuer: which application, why not, and what to do. */
export function letterSentence(code: LetterRefusal, which: string): string {
  switch (code) {
    case "foreign-origin":
      return "この画面の外から送られた操作のため、受け付けませんでした。この画面から、もう一度お試しください。";
    case "not-your-role":
      return "この操作は、あなたの役割ではできません。発行担当か管理担当の職員にご依頼ください。";
    case "second-factor-stale":
      return "印刷には、新しい認証コードが必要です。認証コードを入力して、もう一度お試しください。";
    case "second-factor-wrong":
      return "認証コードが違います。認証アプリにいま表示されている6桁の数字を入力してください。";
    case "second-factor-used":
      return "この認証コードは使用済みです。次のコードが表示されてから入力してください。";
    case "second-factor-delayed":
      return "認証コードの誤りが続いたため、しばらく待ってから、もう一度お試しください。";
    case "nothing-chosen":
      return "申請を1件以上選んでください。";
    case "too-many-letters":
      return `一度に印刷できるのは${limits.letters.perPrint}通までです。数を減らしてください。`;
    case "not-found":
      return `${which}が見つかりません。一覧を更新して、もう一度選んでください。`;
    case "approved-by-you":
      return `${which}は、あなたが承認しました。印刷と発送は、別の職員にご依頼ください。`;
    case "ledger-changed-by-you":
      return `${which}の事業所の台帳は、あなたが変更しました。印刷と発送は、別の職員にご依頼ください。`;
    case "addressee-changed-since":
      return `${which}の宛先は、承認のあとに事業所台帳で変わりました。審査に戻し(印刷済、発送済は、返戻にしてから)、新しい宛先を確認して、もう一度承認してください。`;
    case "provider-unknown":
      return `${which}の事業所が、事業所台帳に見つかりません。審査に戻して、事業所番号を確認してください。`;
    case "provider-closed":
      return `${which}の事業所は、事業所台帳で廃止または休止となっています。審査に戻して(印刷済、発送済は、返戻にしてから)確認してください。`;
    case "no-address":
      return `${which}の事業所の住所が、事業所台帳にありません。台帳を確認してから印刷してください。`;
    case "change-pending":
      return `${which}の事業所は、台帳の住所の変更が、別の職員の確認を待っています。確認が済むまで、印刷、封入、発送はできません。`;
    case "already-printed":
      return `${which}は、先に印刷されたか、承認のあとに内容が変わりました。一覧を更新して確認してください。`;
    case "another-printing":
      return "ほかの職員が、同じときに別の通知書を印刷しました。一覧を更新して、もう一度お試しください。";
    case "not-printed":
      return `${which}は、いま印刷済ではありません。一覧を更新して確認してください。`;
    case "not-reprintable":
      return `${which}は、いま印刷済でも発送済でもないため、再印刷できません。一覧を更新して確認してください。`;
    case "changed-meanwhile":
      return `${which}は、この画面を開いたあとに状態が変わりました。一覧を更新して、印刷済の紙がないか確認してください。`;
    case "several-federations":
      return "一度に印刷できるのは、ひとつの国保連合会の通知書です。選び直してください。";
    case "nothing-to-reprint":
      return "この束には、あなたが再印刷できる封入待ちの通知書が残っていません。画面を更新して確認してください。";
    case "batch-closed":
      return "この束は、もう閉じています。1通ずつ再印刷してください。";
    case "reason-missing":
      return `再印刷の理由を、${limits.letters.reprintReason}文字までで入力してください。`;
    case "posted-before-printed":
      return `${which}の通知書は、入力された発送日よりあとに印刷されました。発送日を確認してください。`;
  }
}
