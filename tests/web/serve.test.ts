import type { IncomingHttpHeaders, Server, ServerResponse } from "node:http";
import { createServer, request as send } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { limits } from "@/domain/limits";
import { noteAction, requestIdHeader } from "@/lib/begun-actions";
import { clientAddress } from "@/lib/client-address";
import { answerFailure } from "@/scripts/serve/answer-failure";
import { fillNotFound } from "@/scripts/serve/fill-not-found";
import { putIntoWords } from "@/scripts/serve/put-into-words";
import { refuseBody } from "@/scripts/serve/refuse-body";
import { setFixedHeaders } from "@/scripts/serve/set-fixed-headers";
import { setPolicy } from "@/scripts/serve/set-policy";
import { trustNoHeaders } from "@/scripts/serve/trust-no-headers";

let hops = 0;
let byTls = false;
let seen: IncomingHttpHeaders | undefined;
let server: Server;
let port = 0;

beforeEach(async () => {
  hops = 0;
  byTls = false;
  seen = undefined;
  server = createServer((request, response) => {
    setFixedHeaders(request, response, byTls);
    trustNoHeaders(request, hops, "https://reissue.example.jp");
    setPolicy(request, response, "built");
    if (refuseBody(request, response)) return;
    seen = request.headers;
    request.resume();
    fillNotFound(request, response);
    putIntoWords(request, response);
    if (request.url === "/stale") bare(response, 409);
    else if (request.url === "/unreadable") bare(response, 400);
    else if (request.url === "/torn") bare(response, 500);
    else if (request.url === "/broken") {
      noteAction(String(request.headers[requestIdHeader]));
      bare(response, 500);
    } else if (request.url === "/blank") blankPage(response);
    else if (request.url?.endsWith("/not-there")) notThere(response);
    else if (request.url === "/own-page") ownPage(response);
    else if (request.url === "/fails") answerFailure(response, new Error("clerk@office.example.jp"));
    else response.end("next");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

describe("what stands before Next", () => {
  it("counts a client by its socket, whatever X-Forwarded-For it sends (R21)", async () => {
    await ask({ headers: { "X-Forwarded-For": "198.51.100.9, 198.51.100.8" } });
    expect(clientAddress(String(seen?.["x-forwarded-for"]), hops)).toBe("127.0.0.1");
    await ask({});
    expect(clientAddress(String(seen?.["x-forwarded-for"]), hops)).toBe("127.0.0.1");
  });

  it("counts a client by what one trusted proxy saw, not by what the client told the proxy", async () => {
    hops = 1;
    await ask({ headers: { "X-Forwarded-For": "198.51.100.9, 203.0.113.7" } });
    expect(clientAddress(String(seen?.["x-forwarded-for"]), hops)).toBe("203.0.113.7");
  });

  it("takes off the headers by which a client could pose as the proxy or choose the nonce", async () => {
    const forged = {
      "X-Forwarded-Host": "evil.example",
      "X-Forwarded-Proto": "https",
      Forwarded: "host=evil.example",
      "X-Nonce": "known",
      "Content-Security-Policy": "script-src 'nonce-known'",
    };
    await ask({ headers: forged });
    expect(JSON.stringify(seen)).not.toMatch(/evil|known/);
  });

  it("tells Next the configured host, whatever a client or a proxy made of it (R46)", async () => {
    hops = 1;
    await ask({ headers: { "X-Forwarded-Host": "inner.example" } });
    expect(seen?.["x-forwarded-host"]).toBe("reissue.example.jp");
  });

  it("gives each answer a nonce of its own and tells Next the same policy (R47)", async () => {
    const first = await ask({});
    expect(first.headers["content-security-policy"]).toBe(seen?.["content-security-policy"]);
    expect(first.headers["content-security-policy"]).not.toContain("unsafe-inline");
    const second = await ask({});
    expect(second.headers["content-security-policy"]).not.toBe(first.headers["content-security-policy"]);
  });

  it("lets a body of exactly 64 KB through (R27)", async () => {
    expect(await ask({ body: "a".repeat(limits.bodyBytes) })).toMatchObject({ status: 200, body: "next" });
  });

  it("answers a longer body in words, with every header of a page, and Next never sees it (R27)", async () => {
    const answer = await ask({ body: "a".repeat(limits.bodyBytes + 1) });
    expect(answer).toMatchObject({ status: 413, headers: { "cache-control": "no-store", "x-frame-options": "DENY" } });
    expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(answer.body).toContain("入力された内容が長すぎます");
    expect(seen).toBeUndefined();
  });

  it("answers a body that hides its length in words too", async () => {
    const answer = await ask({ body: "a".repeat(10), headers: { "Transfer-Encoding": "chunked" } });
    expect(answer).toMatchObject({ status: 411 });
    expect(answer.body).toContain("送信の形式を確認してください");
  });

  it("tells by the address it is served at, not by the build, that the site is for TLS alone (R47)", async () => {
    expect((await ask({})).headers).not.toHaveProperty("strict-transport-security");
    byTls = true;
    const tooLong = { body: "a".repeat(limits.bodyBytes + 1) };
    for (const asked of [{}, { path: "/broken" }, { path: "/stale" }, { path: "/fails" }, tooLong]) {
      const { headers } = await ask(asked);
      expect(headers["strict-transport-security"]).toMatch(/max-age=\d{8}/);
      expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
    }
  });

  it("puts an action of an older build and an unreadable form into words (R26)", async () => {
    const stale = await ask({ path: "/stale" });
    expect(stale).toMatchObject({ status: 409, headers: { "content-type": "text/html; charset=utf-8" } });
    expect(stale.body).toContain("画面を開き直してください");
    const unreadable = await ask({ path: "/unreadable" });
    expect(unreadable.status).toBe(400);
    expect(unreadable.body).toContain("送信された内容を読み取れませんでした");
  });

  it("takes a failure after a post on itself: nothing is said against what was typed", async () => {
    const broken = await ask({ path: "/broken" });
    expect(broken).toMatchObject({ status: 500, headers: { "cache-control": "no-store" } });
    expect(broken.body).toContain("システムに問題が起きています");
    expect(broken.body).not.toContain("読み取れません");
  });

  it("takes a post that failed before its door for one that could not be read, whoever sent it (R26)", async () => {
    const senders: Record<string, string>[] = [{}, { "Next-Action": "1" }];
    for (const headers of senders) {
      const torn = await ask({ path: "/torn", headers });
      expect(torn).toMatchObject({ status: 400, headers: { "cache-control": "no-store" } });
      expect(torn.body).toContain("読み取れませんでした");
    }
  });

  it("gives a page that could not be drawn words that show without JavaScript, and nothing after them", async () => {
    const blank = await ask({ path: "/blank", method: "GET" });
    expect(blank).toMatchObject({ status: 500, headers: { "cache-control": "no-store" } });
    expect(blank.body).toContain("システムに問題が起きています");
    expect(blank.body).not.toContain("__next_error__");
    expect(blank.body.endsWith("</html>\n")).toBe(true);
  });

  it("gives a page that is not there words that show without JavaScript, and its script to everybody else", async () => {
    const { status, body } = await ask({ path: "/not-there", method: "GET" });
    expect(status).toBe(404);
    expect(body).toContain('<html id="__next_error__" lang="ja">');
    expect(body).toMatch(/<noscript>.*この画面は見つからないか、あなたには表示できません。.*<\/noscript>/su);
    expect(body).toContain('<script src="/fills.js">');
    expect((await ask({ path: "/admin/not-there", method: "GET" })).body).toContain('href="/admin"');
  });

  it("leaves the screens' own answers and the answers to scripts as they are", async () => {
    expect((await ask({ path: "/own-page" })).body).toBe("<h1>エラー</h1>");
    expect((await ask({ path: "/unreadable", method: "GET" })).body).toBe("bare");
    for (const header of ["Next-Action", "RSC"]) {
      for (const path of ["/stale", "/broken"]) {
        expect((await ask({ path, headers: { [header]: "1" } })).body).toBe("bare");
      }
    }
  });

  it("answers what nobody foresaw in words, without what the error says (R11)", async () => {
    const answer = await ask({ path: "/fails" });
    expect(answer).toMatchObject({ status: 500 });
    expect(answer.body).toContain("処理できませんでした");
    expect(answer.body).not.toContain("clerk@");
  });
});

function bare(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.setHeader("Content-Length", 4).end("bare");
}

/** What Next streams when a page fails: a document that its script would fill. */
function blankPage(response: ServerResponse): void {
  response.statusCode = 500;
  response.setHeader("Content-Type", "text/html; charset=utf-8").flushHeaders();
  response.write('<html id="__next_error__">');
  response.end("</html>");
}

function notThere(response: ServerResponse): void {
  response.statusCode = 404;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.write(Buffer.from('<html id="__next_error__"><head></head><body><script src="/fills.js"></script>'));
  response.end("</body></html>");
}

function ownPage(response: ServerResponse): void {
  response.statusCode = 409;
  response.setHeader("Content-Type", "text/html; charset=utf-8").end("<h1>エラー</h1>");
}

interface Asked {
  path?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A plain request: `fetch` would not send forged headers. */
function ask({ path = "/", method = "POST", headers = {}, body = "" }: Asked): Promise<Answer> {
  const length = "Transfer-Encoding" in headers ? {} : { "Content-Length": Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const request = send({ port, host: "127.0.0.1", path, method, headers: { ...headers, ...length } });
    request.on("error", reject).on("response", async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(Buffer.from(chunk));
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString("utf8") });
    });
    request.end(body);
  });
}
