import { toSVG } from "bwip-js/node";

/** `text` as a QR code of error correction M (the encoder's own choice): an SVG drawing, without the quiet zone, which the template leaves around it. */
export function qrCode(text: string): string {
  return toSVG({ bcid: "qrcode", text });
}
