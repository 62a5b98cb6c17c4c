import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { type MailMessage, sendMail } from "@/emails/send-mail";
import { type Answer, startResend } from "@/tests/emails/resend-stand-in";

const message: MailMessage = {
  to: "office@example.jp",
  subject: "確認コード発行通知(介護保険)",
  html: "<p>0417</p>",
  text: "0417",
  idempotencyKey: "01K9-outbox-id",
};
const accepted: Answer = { status: 200, body: JSON.stringify({ id: "re_1" }) };

const running: (() => void)[] = [];
afterEach(() => {
  for (const stop of running.splice(0)) stop();
});

async function send(answer: Answer, changes: Partial<MailMessage> = {}) {
  const resend = await startResend(answer);
  running.push(resend.stop);
  const timeout = answer === "never" ? 2000 : 10_000;
  const sender = { apiKey: "re_test", from: "no-reply@example.jp", baseUrl: resend.baseUrl, timeout };
  const result = await sendMail(sender, { ...message, ...changes });
  return { result, request: resend.received[0], requests: resend.received.length };
}

function refused(status: number, name: string, headers?: Record<string, string>): Answer {
  return { status, headers, body: JSON.stringify({ statusCode: status, name, message: "office@example.jp 0417" }) };
}

describe("sending", () => {
  it("posts one mail to one address, both parts, under the outbox id as idempotency key (R25, R51)", async () => {
    const { result, request, requests } = await send(accepted);
    expect(result).toEqual({ kind: "sent", providerId: "re_1" });
    expect(requests).toBe(1);
    expect(request?.path).toBe("/emails");
    expect(request?.headers["idempotency-key"]).toBe("01K9-outbox-id");
    expect(request?.headers.authorization).toBe("Bearer re_test");
    expect(JSON.parse(request?.body ?? "")).toEqual({
      from: "no-reply@example.jp",
      to: ["office@example.jp"],
      subject: "確認コード発行通知(介護保険)",
      html: "<p>0417</p>",
      text: "0417",
      headers: { "Auto-Submitted": "auto-generated" },
    });
  });

  it("keeps sender, headers and the single recipient whatever the texts are (R25)", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), fc.string(), async (text, subject) => {
        const { request } = await send(accepted, { text, html: text, subject });
        const { from, to, headers, ...content } = JSON.parse(request?.body ?? "");
        expect({ from, to, headers }).toEqual({
          from: "no-reply@example.jp",
          to: ["office@example.jp"],
          headers: { "Auto-Submitted": "auto-generated" },
        });
        expect(Object.keys(content).sort()).toEqual(["html", "subject", "text"]);
      }),
      { numRuns: 25 },
    );
  });
});

describe("an answer that says nothing about the mail is tried again", () => {
  it("429, after the time the provider asks for", async () => {
    const { result } = await send(refused(429, "rate_limit_exceeded", { "retry-after": "7" }));
    expect(result).toEqual({ kind: "retry", after: 7000, reason: "429 rate_limit_exceeded" });
  });

  it("429 without a time, or with one that is no number of seconds", async () => {
    const { result } = await send(refused(429, "daily_quota_exceeded", { "retry-after": "tomorrow" }));
    expect(result).toEqual({ kind: "retry", after: undefined, reason: "429 daily_quota_exceeded" });
  });

  it("500, also when a proxy answers with a page or with JSON of its own", async () => {
    const own = await send(refused(500, "internal_server_error"));
    const page = await send({ status: 502, body: "<h1>Bad Gateway</h1>" });
    const json = await send({ status: 503, body: `{"error":"office@example.jp"}` });
    const nothing = await send({ status: 500, body: "null" });
    expect(own.result).toEqual({ kind: "retry", after: undefined, reason: "500 internal_server_error" });
    expect(page.result).toEqual({ kind: "retry", after: undefined, reason: "502 application_error" });
    expect(json.result).toEqual({ kind: "retry", after: undefined, reason: "no_answer unknown_error" });
    expect(nothing.result).toEqual({ kind: "retry", after: undefined, reason: "no_answer unknown_error" });
  });

  it("no answer within the time-out, and nobody listening", async () => {
    const silent = await send("never");
    const sender = { apiKey: "re_test", from: "no-reply@example.jp", baseUrl: "http://127.0.0.1:1" };
    expect(silent.requests).toBe(1);
    expect(silent.result).toEqual({ kind: "retry", after: undefined, reason: "no_answer application_error" });
    expect(await sendMail(sender, message)).toEqual(silent.result);
  });

  it("a wrong key or sender address, which is ours to mend", async () => {
    expect((await send(refused(401, "missing_api_key"))).result.kind).toBe("retry");
    expect((await send(refused(403, "invalid_api_key"))).result.kind).toBe("retry");
    expect((await send(refused(422, "invalid_from_address"))).result.kind).toBe("retry");
  });

  it("the same key still being worked on", async () => {
    expect((await send(refused(409, "concurrent_idempotent_requests"))).result.kind).toBe("retry");
  });

  it("a 200 that names no mail", async () => {
    expect((await send({ status: 200, body: "{}" })).result.kind).toBe("retry");
    expect((await send({ status: 200, body: "welcome" })).result.kind).toBe("retry");
  });
});

describe("a fault of this very mail ends it", () => {
  it.each([
    [400, "invalid_parameter"],
    [409, "invalid_idempotent_request"],
    [413, "validation_error"],
    [422, "validation_error"],
  ])("%i %s", async (status, name) => {
    expect((await send(refused(status, name))).result).toEqual({ kind: "failed", reason: `${status} ${name}` });
  });
});

it("never repeats address or content in the reason, even when the provider does (R11)", async () => {
  for (const status of [400, 401, 409, 422, 429, 500]) {
    const { result } = await send(refused(status, "office@example.jp 0417"));
    expect(JSON.stringify(result)).not.toMatch(/office|example|0417/);
  }
});
