/** Where a member of staff stands with signing in, in the order of screens. */
export const staffStates = ["invited", "active", "disabled"] as const;
export type StaffState = (typeof staffStates)[number];

const labels: Record<StaffState, string> = { invited: "登録待ち", active: "有効", disabled: "停止" };

/** The Japanese name of a state, as screens show it. */
export function staffStateLabel(state: StaffState): string {
  return labels[state];
}

/** The state of somebody by what their row says. */
export function staffState({ enrolled, disabled }: { enrolled: boolean; disabled: boolean }): StaffState {
  if (disabled) return "disabled";
  return enrolled ? "active" : "invited";
}
