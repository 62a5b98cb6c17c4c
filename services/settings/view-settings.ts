import { commit } from "@/db/commit";
import type { FederationCardView } from "@/domain/federation-card";
import { federationCard } from "@/services/applications/federation-card";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { type Federation, findFederation } from "@/services/ledger/find-federation";
import { chosenFederation } from "@/services/settings/chosen-federation";
import { type SettingsChanged, settingsHistory } from "@/services/settings/settings-history";
import { authorise } from "@/services/staff/authorise";

export interface SettingsView {
  federation: Federation;
  /** What an applicant is shown of them. */
  card: FederationCardView;
  /** The last changes, newest first. */
  history: SettingsChanged[];
  /** Whether there were more changes than `history` holds. */
  older: boolean;
}

const shown = 30;

/**
 * The settings of the asker's own federation, or of the one an admin names; null for an admin who named none. The view is
 * recorded (R45). Refuses `not-your-role` and, for another federation, `not-found` (R43).
 */
export async function viewSettings(ctx: Context<Staff>, code?: string): Promise<SettingsView | null> {
  authorise(ctx, "view-settings");
  const chosen = chosenFederation(ctx, code);
  if (chosen === null) return null;
  const [federation, history] = await Promise.all([
    findFederation(ctx, chosen),
    settingsHistory(ctx, chosen, shown + 1),
  ]);
  const card = await federationCard(ctx, federation);
  await commit(ctx, [record(ctx, { act: "view-settings", federation: chosen })]);
  return { federation, card, history: history.slice(0, shown), older: history.length > shown };
}
