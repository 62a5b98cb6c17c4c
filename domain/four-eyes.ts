interface Hands {
  approvedBy: string | null;
  addressChangedBy: string | null;
}

/**
 * Whether this member of staff may print or post the letter: not whoever approved the application, nor whoever changed the
 * address it goes to (R44, domain.md §5). The one place that knows the rule; single letters and batches ask it alike.
 */
export function mayIssue(staffId: string, { approvedBy, addressChangedBy }: Hands): boolean {
  return staffId !== approvedBy && staffId !== addressChangedBy;
}
