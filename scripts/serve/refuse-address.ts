import type { IncomingMessage, ServerResponse } from "node:http";
import { plainPage } from "@/scripts/serve/plain-page";

/** Answers a request whose address cannot be read (400), such as one ending in a torn `%`, and says whether it did (R26). */
export function refuseAddress(request: IncomingMessage, response: ServerResponse): boolean {
  if (isReadable(request.url ?? "")) return false;
  request.resume();
  plainPage(response, {
    status: 400,
    title: "アドレスを読み取れませんでした",
    text: "アドレスに誤りがあります。トップメニューから画面を開き直してください。",
  });
  return true;
}

function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?")[0] ?? "");
    return url.startsWith("/");
  } catch {
    return false;
  }
}
