import type { ServerResponse } from "node:http";
import { errorCode, log } from "@/lib/log";
import { failurePage } from "@/scripts/serve/failure-page";
import { plainPage } from "@/scripts/serve/plain-page";

/** Answers what Next itself could not, in words, unless an answer has begun. */
export function answerFailure(response: ServerResponse, error: unknown): void {
  log("error", "request", { code: errorCode(error) });
  if (response.headersSent) {
    response.destroy();
    return;
  }
  plainPage(response, failurePage);
}
