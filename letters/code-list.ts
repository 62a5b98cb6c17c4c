/** A code to be drawn: QR code or Code 128 with its text, or a customer barcode with its bars (`customerBarcodeBars`). */
export type Code = { kind: "qrcode" | "code128" | "customer-barcode"; text: string };

/** The codes of one printing; `add` gives the place of a code in `codes`, the same for the same code. */
export class CodeList {
  readonly codes: Code[] = [];
  readonly #places = new Map<string, number>();

  add(kind: Code["kind"], text: string): number {
    const key = `${kind} ${text}`;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.codes.length);
    return this.codes.push({ kind, text }) - 1;
  }
}
