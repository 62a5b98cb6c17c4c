import { formatPostalCode } from "@/domain/postal-address";
import { formatReference } from "@/domain/reference";

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

/** Whether a federation is known to want no envelope: a blank setting says so only where the others were filled in. */
export function needsNoEnvelope(federation: { envelopeRequired: boolean; phone: string; postingWeekdays: string }) {
  const { envelopeRequired, phone, postingWeekdays } = federation;
  return !envelopeRequired && (phone !== "" || postingWeekdays !== "");
}

/** Whom to ask when an envelope is awaited by a federation whose settings don't say which and where to. */
export function askForEnvelope({ federationPhone = "", reference }: { federationPhone?: string; reference: string }) {
  const federation = federationPhone === "" ? "国保連合会" : `国保連合会(${federationPhone})`;
  return `送り先と切手の額は、${federation}へお電話でお尋ねください。封筒には受付番号 ${formatReference(reference)} を書き添えてください。`;
}
