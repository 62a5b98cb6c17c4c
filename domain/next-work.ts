import type { BatchStand } from "@/domain/letter-batch";

/** What is due next with an open batch, in words. Where each letter that is left is void, its gap has to be looked into. */
export function nextWork({ mayClose, toSeal, toPost }: BatchStand): string {
  if (mayClose) return "束を閉じる";
  if (toSeal > 0) return "封入";
  return toPost > 0 ? "発送" : "残りの確認(封入できる通知書がありません)";
}
