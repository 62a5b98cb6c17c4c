import { formatPostalCode } from "@/domain/postal-address";

/** What a federation's settings say of the return envelope; unknown parts are blank (domain.md §4). */
export type EnvelopeSettings = {
  name: string;
  section: string;
  postalCode: string;
  address: string;
  envelopeRequired: boolean;
  envelopePostage: string;
};

/** 返信用封筒: what to send and where. */
export type ReturnEnvelope = { what: string; sendTo: string };

/** The return envelope that a federation wants before it reviews; null where it is not known to want one. */
export function returnEnvelope(federation: EnvelopeSettings): ReturnEnvelope | null {
  if (!federation.envelopeRequired) return null;
  const { name, section, postalCode, address, envelopePostage } = federation;
  return {
    what: `返信用封筒(${envelopePostage || "切手を貼ったもの"})`,
    sendTo: address === "" ? "" : `〒${formatPostalCode(postalCode)} ${address} ${name} ${section}`.trim(),
  };
}
