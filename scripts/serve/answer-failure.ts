import type { ServerResponse } from "node:http";
import { errorCode, log } from "@/lib/log";
import { plainPage } from "@/scripts/serve/plain-page";

/** Answers what Next itself could not, in words, unless an answer has begun. */
export function answerFailure(response: ServerResponse, error: unknown): void {
  log("error", "request", { code: errorCode(error) });
  if (response.headersSent) {
    response.destroy();
    return;
  }
  plainPage(response, {
    status: 500,
    title: "処理できませんでした",
    text: "システムに問題が起きています。しばらくしてから、もう一度お試しください。",
  });
}
