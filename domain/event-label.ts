import { applicationActs, transitions } from "@/domain/transitions";

const others: Record<string, string> = {
  submit: "申請を受け付けました",
  view: "職員が表示しました",
  "view-letters": "職員が通知書の一覧を表示しました",
  "mark-compromised": "以前のパスワードを無効にしました",
  "mail-failed": "メールを届けられませんでした",
};

/** What an event's act is called in a history; an act without a name of its own is shown as it is written. */
export function eventLabel(act: string): string {
  const known = applicationActs.find((each) => each === act);
  return known === undefined ? (others[act] ?? act) : transitions[known].label;
}
