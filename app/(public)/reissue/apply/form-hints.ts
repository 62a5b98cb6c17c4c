import type { FormHint } from "@/components/form/form-state";
import type { ApplicationHint } from "@/domain/application-hints";
import type { FormDoubts } from "@/services/drafts/hints-on";

/** What the form asks about each doubt, with the buttons that put it right. */
export function formHints({ hints, offices }: FormDoubts): FormHint[] {
  return hints.map((hint) => worded(hint, offices));
}

function worded(hint: ApplicationHint, offices: FormDoubts["offices"]): FormHint {
  switch (hint.about) {
    case "check-digit":
      return {
        field: "providerNumber",
        message: `事業所番号「${hint.value}」は、打ち間違いかもしれません。通常の番号の組み合わせと合いません。`,
        offers: offices.map(({ number, name }) => ({
          name: "correctNumber",
          value: number,
          label: `${number}(${name})に直す`,
        })),
      };
    case "mail-domain":
      return {
        field: "email",
        message: `メールアドレスの「@」の後ろは「${domainOf(hint.likely)}」ではありませんか。いまは「${domainOf(hint.value)}」です。`,
        offers: [{ name: "correctEmail", value: hint.likely, label: `${hint.likely} に直す` }],
      };
    case "old-carrier":
      return {
        field: "email",
        message:
          "「.」が続くか「@」の直前に「.」があるメールアドレスには、多くのメールが届きません。別のメールアドレスがあれば、そちらを入力してください。",
        offers: [],
      };
  }
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
