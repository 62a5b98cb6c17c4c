import type { IncomingMessage, ServerResponse } from "node:http";
import { megabytesText } from "@/domain/limit-text";
import { limits } from "@/domain/limits";
import { plainPage } from "@/scripts/serve/plain-page";

/** Where a ledger file is handed in: the one door that takes more. It reads as it comes and keeps nothing in memory. */
export const uploadPath = "/admin/ledger/import/upload";

/**
 * Answers a request whose body is over 64 KB, over 200 MB where a ledger file is handed in (413), or does not tell its length
 * (411), before Next sees it, and says whether it did (R27). Browsers always tell the length of a form; what is still on its way is read and thrown away.
 */
export function refuseBody(request: IncomingMessage, response: ServerResponse): boolean {
  const refused = refusal(request);
  if (refused === undefined) return false;
  request.resume();
  plainPage(response, refused);
  return true;
}

/** Whether this request hands in a ledger file. */
export function isUpload({ method, url }: IncomingMessage): boolean {
  return method === "POST" && url?.split("?")[0] === uploadPath;
}

function refusal(request: IncomingMessage) {
  const { headers } = request;
  const length = Number(headers["content-length"] ?? 0);
  if (headers["transfer-encoding"] !== undefined) {
    return {
      status: 411,
      title: "送信の形式を確認してください",
      text: "データの長さがわからない形式では受け付けられません。画面のボタンから送信してください。",
    };
  }
  if (isUpload(request)) return length > longestUpload ? tooLargeFile : undefined;
  if (length > limits.bodyBytes) {
    return {
      status: 413,
      title: "入力された内容が長すぎます",
      text: "一度に送信できる量を超えています。前の画面に戻り、入力を短くして、もう一度送信してください。",
    };
  }
  return undefined;
}

/** The file and what a form puts around it. */
const longestUpload = limits.ledgerFile.bytes + limits.bodyBytes;

const tooLargeFile = {
  status: 413,
  title: "ファイルが大きすぎます",
  text: `一度に取り込めるのは${megabytesText(limits.ledgerFile.bytes)}までです。ファイルを分けて、事業所台帳の画面からもう一度アップロードしてください。`,
};
