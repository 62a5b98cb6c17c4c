/** Where the newest sheet of one case of a batch stands: void without a successor, it must not go out. */
export const sheetStates = ["printed", "sealed", "posted", "void"] as const;
export type SheetState = (typeof sheetStates)[number];

const labels: Record<SheetState, string> = {
  printed: "封入待ち",
  sealed: "封入済",
  posted: "発送済",
  void: "無効",
};

/** What the state of a sheet is called on screen. */
export function sheetStateLabel(state: SheetState): string {
  return labels[state];
}

/** One case of a batch; `gap` is why its letter is not posted with it, null as long as nobody has said. */
export interface BatchLetter {
  state: SheetState;
  gap: string | null;
}

/** How far a batch is: letters that got to each step, those that wait for their envelope or the post without a gap, and those that still stand against closing it. */
export interface BatchStand {
  approved: number;
  printed: number;
  sealed: number;
  posted: number;
  gaps: number;
  toSeal: number;
  toPost: number;
  missing: number;
  mayClose: boolean;
}

interface Sheet {
  sealedAt: Date | null;
  postedAt: Date | null;
  voidedAt: Date | null;
}

/** The state of a case's newest sheet. What was posted stays so, whatever became of the letter afterwards. */
export function sheetState({ sealedAt, postedAt, voidedAt }: Sheet): SheetState {
  if (postedAt !== null) return "posted";
  if (voidedAt !== null) return "void";
  return sealedAt === null ? "printed" : "sealed";
}

/** Whether this letter keeps its batch open: it is not posted, and nobody has said why. */
export function isMissing({ state, gap }: BatchLetter): boolean {
  return state !== "posted" && gap === null;
}

/** The one rule of closing (issue 3, 6): approved = printed = sealed = posted, or each gap has a reason. */
export function batchStand(approved: number, letters: readonly BatchLetter[]): BatchStand {
  const count = (claim: (letter: BatchLetter) => boolean) => letters.filter(claim).length;
  const missing = count(isMissing) + Math.max(0, approved - letters.length);
  return {
    approved,
    printed: letters.length,
    sealed: count(({ state }) => state === "sealed" || state === "posted"),
    posted: count(({ state }) => state === "posted"),
    gaps: count(({ state, gap }) => state !== "posted" && gap !== null),
    toSeal: count(({ state, gap }) => state === "printed" && gap === null),
    toPost: count(({ state, gap }) => state === "sealed" && gap === null),
    missing,
    mayClose: missing === 0,
  };
}
