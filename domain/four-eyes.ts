interface Hands {
  approvedBy: string | null;
  addressChangedBy: string | null;
  /** The supervisor on whose release the approval rests, where no call could settle the case. */
  releasedBy?: string | null;
}

/**
 * Whether this member of staff may approve an application, or issue its letter (print, reprint, post): never whoever changed
 * the address it goes to, whoever released the case does not approve it, and whoever approved does not issue (R44,
 * domain.md §5). The one place that knows the rule.
 */
export function mayHandle(staffId: string, act: "approve" | "issue", hands: Hands): boolean {
  if (staffId === hands.addressChangedBy) return false;
  return staffId !== (act === "approve" ? hands.releasedBy : hands.approvedBy);
}
