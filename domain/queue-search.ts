import { holdsAddress } from "@/domain/queue-view";
import { reference } from "@/domain/reference";
import { compact } from "@/domain/typed-text";

/** What a search of the queue looks for: a 受付番号, the beginning of a 事業所番号 or of a mail address, a part of a name. */
export type Sought =
  | { kind: "reference"; reference: string }
  | { kind: "number"; prefix: string }
  | { kind: "mailbox"; prefix: string }
  | { kind: "name"; spellings: string[] };

/** Too short a beginning would be half of a federation. */
const shortest = { number: 3, mailbox: 3 };

/**
 * What may be meant by the text of a search, which has gone through `queueView` (issue 3, 1). A 受付番号 is forgiven as in its
 * own rule; a name is looked for in half and in full width, as ledgers write it; whether letters are small does not matter.
 */
export function soughtBy(text: string): Sought[] {
  if (text === "") return [];
  if (holdsAddress(text)) return [{ kind: "mailbox", prefix: text.toLowerCase() }];
  const asReference = reference.safeParse(text);
  if (asReference.success) return [{ kind: "reference", reference: asReference.data }];
  const number = compact(text);
  if (/^\d\d[\dA-Z]\d{0,7}$/.test(number) && number.length >= shortest.number) {
    return [{ kind: "number", prefix: number }];
  }
  const name: Sought = { kind: "name", spellings: [...new Set([text, fullWidth(text)])] };
  const isAscii = /^[!-~]+$/.test(text) && text.length >= shortest.mailbox;
  return isAscii ? [{ kind: "mailbox", prefix: text.toLowerCase() }, name] : [name];
}

function fullWidth(text: string): string {
  return text
    .replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
    .replaceAll(" ", "\u3000");
}
