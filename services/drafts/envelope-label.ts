import { formatPostalCode } from "@/domain/postal-address";
import { formatReference } from "@/domain/reference";
import { qrCode } from "@/letters/qr-code";
import type { Federation } from "@/services/ledger/find-federation";

export interface EnvelopeLabelView {
  postalCode: string;
  address: string;
  name: string;
  section: string;
  reference: string;
  /** The 受付番号 as a QR code: an SVG drawing. */
  qrCode: string;
}

/**
 * What is cut out and glued onto the envelope to the federation, so that it finds its case (issue 2, A9). Null where the
 * federation wants no return envelope or its address is not known (domain.md §4).
 */
export function envelopeLabel(federation: Federation, reference: string): EnvelopeLabelView | null {
  const { envelopeRequired, postalCode, address, name, section } = federation;
  if (!envelopeRequired || address === "") return null;
  const shown = formatReference(reference);
  return { postalCode: formatPostalCode(postalCode), address, name, section, reference: shown, qrCode: qrCode(shown) };
}
