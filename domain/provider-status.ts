/** Whether an office of the ledger still runs. */
export const providerStatuses = ["active", "closed"] as const;
export type ProviderStatus = (typeof providerStatuses)[number];

const labels: Record<ProviderStatus, string> = { active: "有効", closed: "廃止または休止" };

/** What the ledger's status is called on screen. */
export function providerStatusLabel(status: ProviderStatus): string {
  return labels[status];
}
