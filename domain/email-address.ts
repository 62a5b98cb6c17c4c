import { limits } from "@/domain/limits";
import { quoteCharacter, typedText } from "@/domain/typed-text";

const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const domainShape = new RegExp(`^${label}(?:\\.${label})*$`);

/**
 * A mail address as meant: zero-width characters out, NFKC (so ＠ and ﹫ become @), the dashes and the 。 of an input method as
 * - and ., outer white space off, the domain in lower case (R24). The part before the @ keeps its case. White space and
 * controls inside stay, for `emailAddress` to refuse.
 */
export function normaliseEmail(typed: string): string {
  const cleaned = typed
    .replace(/[\u00AD\u2060\uFEFF\u200B-\u200D]/g, "")
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212\u2500\u2501\u30FC]/g, "-")
    .replace(/。/g, ".")
    .trim();
  const at = cleaned.lastIndexOf("@");
  return cleaned.slice(0, at + 1) + cleaned.slice(at + 1).toLowerCase();
}

/**
 * Takes unknown, gives one normalised mail address: what the HTML standard accepts, and the `..` and `.@` of old carrier addresses
 * (domain.md §3.6). Refuses anything that could break a header or name two addresses, with a sentence for the cause (R24, R25).
 */
export const emailAddress = typedText({
  missing: "メールアドレスを入力してください。",
  normalise: normaliseEmail,
  fault: faultOf,
});

/**
 * Whether an address has the `..` or `.@` of carrier addresses from before 2009. Many senders cannot reach them: a ground for a
 * warning, never for a refusal (domain.md §3.6).
 */
export function isOldCarrierAddress(address: string): boolean {
  return address.includes("..") || address.includes(".@");
}

function faultOf(address: string): string | undefined {
  if (/\s/.test(address)) return "メールアドレスの途中に空白か改行が入っています。取り除いてください。";
  const stranger = address.match(/[^a-zA-Z0-9.!#$%&'*+/=?^_`{|}~@-]/u)?.[0];
  if (stranger !== undefined) {
    return `メールアドレスに${quoteCharacter(stranger)}は使えません。半角の英数字と記号で、1件だけ入力してください。`;
  }
  const [local, domain, ...more] = address.split("@");
  if (domain === undefined) return "メールアドレスに「@」がありません。「@」とその後ろも入力してください。";
  if (more.length > 0)
    return `メールアドレスに「@」が${more.length + 1}個あります。アドレスは1件だけ入力してください。`;
  if (!local) return "メールアドレスの「@」の前がありません。「@」の前も入力してください。";
  if (domain === "") return "メールアドレスの「@」の後ろがありません。「@」の後ろも入力してください。";
  if (local.length > limits.email.local) {
    return `メールアドレスの「@」の前は${limits.email.local}文字までです。いまは${local.length}文字あります。`;
  }
  if (address.length > limits.email.length) {
    return `メールアドレスは${limits.email.length}文字までです。いまは${address.length}文字あります。`;
  }
  if (!domainShape.test(domain)) {
    return "メールアドレスの「@」の後ろに誤りがあるようです。「.」や「-」の位置をご確認ください。";
  }
}
