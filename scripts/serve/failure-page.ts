import type { PlainPage } from "@/scripts/serve/plain-page";

/** What a reader sees when the program itself failed: nothing of the failure, and no blame. */
export const failurePage: PlainPage = {
  status: 500,
  title: "処理できませんでした",
  text: "システムに問題が起きています。しばらくしてから、もう一度お試しください。申請を送信したところだった場合、受付通知のメールが届いていれば、申請は受け付けられています。",
};
