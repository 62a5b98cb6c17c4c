import type { IncomingMessage, ServerResponse } from "node:http";
import { limits } from "@/domain/limits";
import { plainPage } from "@/scripts/serve/plain-page";

/**
 * Answers a request whose body is over 64 KB (413) or does not tell its length (411), before Next sees it, and says whether
 * it did (R27). Browsers always tell the length of a form; what is still on its way is read and thrown away.
 */
export function refuseBody(request: IncomingMessage, response: ServerResponse): boolean {
  const refused = refusal(request);
  if (refused === undefined) return false;
  request.resume();
  plainPage(response, refused);
  return true;
}

function refusal({ headers }: IncomingMessage) {
  if (headers["transfer-encoding"] !== undefined) {
    return {
      status: 411,
      title: "送信の形式を確認してください",
      text: "データの長さがわからない形式では受け付けられません。画面のボタンから送信してください。",
    };
  }
  if (Number(headers["content-length"] ?? 0) > limits.bodyBytes) {
    return {
      status: 413,
      title: "入力された内容が長すぎます",
      text: "一度に送信できる量を超えています。前の画面に戻り、入力を短くして、もう一度送信してください。",
    };
  }
  return undefined;
}
