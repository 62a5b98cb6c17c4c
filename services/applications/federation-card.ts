import type { FederationCardView } from "@/domain/federation-card";
import { postingWeekdayNames } from "@/domain/posting-weekdays";
import { needsNoEnvelope, returnEnvelope } from "@/domain/return-envelope";
import { pace } from "@/services/applications/pace";
import type { Context } from "@/services/context";
import type { Federation } from "@/services/ledger/find-federation";

/** What an office must know of its federation, with how long its last cases took (domain.md §4). */
export async function federationCard(ctx: Context, federation: Federation): Promise<FederationCardView> {
  const { name, section, phone, mailClass } = federation;
  return {
    name,
    section,
    phone,
    mailClass,
    envelope: returnEnvelope(federation),
    needsNoEnvelope: needsNoEnvelope(federation),
    postingDays: postingWeekdayNames(federation.postingWeekdays),
    usualDays: await pace(ctx, federation.code),
  };
}
