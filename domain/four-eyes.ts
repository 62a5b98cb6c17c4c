interface Hands {
  approvedBy: string | null;
  addressChangedBy: string | null;
}

/**
 * Whether this member of staff may approve an application, or issue its letter (print, reprint, post): never whoever changed
 * the address it goes to, and whoever approved does not issue (R44, domain.md §5). The one place that knows the rule.
 */
export function mayHandle(staffId: string, act: "approve" | "issue", { approvedBy, addressChangedBy }: Hands): boolean {
  if (staffId === addressChangedBy) return false;
  return act === "approve" || staffId !== approvedBy;
}
