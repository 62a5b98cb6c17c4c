/** What became of a letter's temporary password. */
export type LetterFate = "used" | "void" | "expired" | "unused";

const labels: Record<LetterFate, string> = { used: "使用", void: "無効", expired: "期限切れ", unused: "未使用" };

/** What became of a letter at `now`: a used one is void as well, and is told as used. */
export function letterFate(
  { usedAt, voidedAt, validUntil }: { usedAt: Date | null; voidedAt: Date | null; validUntil: Date | null },
  now: Date,
): LetterFate {
  if (usedAt !== null) return "used";
  if (voidedAt !== null) return "void";
  return validUntil !== null && validUntil <= now ? "expired" : "unused";
}

/** What a fate is called on screens and in files. */
export function letterFateLabel(fate: LetterFate): string {
  return labels[fate];
}
