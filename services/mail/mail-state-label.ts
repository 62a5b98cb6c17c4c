import type { MailState } from "@/db/schema/outbox";

const labels: Record<MailState, string> = {
  queued: "送信待ち",
  sent: "送信済み",
  delivered: "届きました",
  delayed: "遅れています",
  bounced: "宛先に届きませんでした",
  complained: "迷惑メールと報告されました",
  failed: "送れませんでした",
  expired: "期限が過ぎ、送りませんでした",
  withheld: "送らないメール",
};

/** What became of a mail, in words for staff. */
export function mailStateLabel(state: MailState): string {
  return labels[state];
}
