import { customerBarcode } from "@/domain/customer-barcode";
import { customerBarcodeBars } from "@/domain/customer-barcode-bars";
import { formatPostalCode } from "@/domain/postal-address";
import type { CodeList } from "@/letters/code-list";
import { halfPoints, typeSize } from "@/letters/type-size";

type Addressee = { postalCode: string; address: string; building: string; corporation: string; name: string };

/* In view wherever the sheet slides, and the rest of the window for what needs more; a barcode takes six millimetres of either. */
const ordinary = { width: 65, height: 23, sizes: halfPoints(10.5, 8) };
const long = { width: 84, height: 40, sizes: halfPoints(9, 5) };
const barcode = 6;

/** Whom the envelope's window shows, as it stands on the paper, with the place of its customer barcode among the codes, null where it has none. */
export function printedAddressee({ postalCode, address, building, corporation, name }: Addressee, codes: CodeList) {
  const wholeBuilding = address.endsWith(building) ? "" : building;
  const code = customerBarcode(postalCode, `${address} ${wholeBuilding}`);
  const place = [address, wholeBuilding].filter((part) => part !== "").join("　");
  const lines = [printedPostalCode(postalCode), place, name.includes(corporation) ? "" : corporation];
  const printed = lines.filter((line) => line !== "").map(printable);
  return {
    ...typeOf([...printed, `${printable(name)}　御中`], code !== null),
    lines: printed,
    name: printable(name),
    code: code === null ? null : codes.add("customer-barcode", customerBarcodeBars(code)),
  };
}

function typeOf(lines: string[], hasCode: boolean): { width: number; size: number } {
  const taken = hasCode ? barcode : 0;
  const size = typeSize(lines, { ...ordinary, height: ordinary.height - taken });
  if (size > 8) return { width: ordinary.width, size };
  return { width: long.width, size: typeSize(lines, { ...long, height: long.height - taken }) };
}

/** Seven digits as 「〒100-0001」; "" stays "". */
export function printedPostalCode(postalCode: string): string {
  return postalCode && `〒${formatPostalCode(postalCode)}`;
}

/** Some ledgers write hyphens as superscript or subscript signs, the only characters in 20,319 offices that none of our fonts can draw. */
export function printable(text: string): string {
  return text.replace(/[⁺⁻₊₋]/g, (sign) => sign.normalize("NFKC"));
}
