/** The kinds of people that an auditor can ask for. */
export const auditedKinds = ["staff", "applicant", "office", "system"] as const;
export type AuditedKind = (typeof auditedKinds)[number];

const labels: Record<AuditedKind, string> = {
  staff: "職員(全員)",
  applicant: "申請者",
  office: "ログインした事業所",
  system: "システム",
};

/** What a kind of people is called on screen. */
export function auditedKindLabel(kind: AuditedKind): string {
  return labels[kind];
}

/** Whom a filter names, "applicant" or "staff:tokyo-issuer", in words; one of the staff by ID. */
export function auditedPersonText(person: string): string {
  const kind = auditedKinds.find((each) => each === person);
  return kind === undefined ? `職員 ${person.replace(/^staff:/, "")}` : labels[kind];
}
