import { createServer, IncomingMessage, type Server, ServerResponse, request as send } from "node:http";
import { Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { uploadedFile } from "@/app/admin/ledger/import/upload/uploaded-file";
import { limits } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import { endSlowBody } from "@/scripts/serve/end-slow-body";
import { refuseBody, uploadPath } from "@/scripts/serve/refuse-body";
import { refusalOf } from "@/tests/support/refusal-of";

describe("what stands before Next lets a ledger file pass (R27)", () => {
  let server: Server;
  let port = 0;
  beforeEach(async () => {
    server = createServer((request, response) => {
      if (!refuseBody(request, response)) response.end("next");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    port = typeof address === "object" && address !== null ? address.port : 0;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it("up to 200 MB and the form around it, at the one door for it", async () => {
    expect(await announce(uploadPath, limits.ledgerFile.bytes + limits.bodyBytes)).toEqual([200, "next"]);
    const [status, page] = await announce(uploadPath, limits.ledgerFile.bytes + limits.bodyBytes + 1);
    expect(status).toBe(413);
    expect(page).toContain("200MBまで");
  });

  it("at no other address, and with no other method", async () => {
    const over = limits.bodyBytes + 1;
    for (const path of ["/admin/ledger/import", `${uploadPath}/x`, `/x?${uploadPath}`, "/admin/letters/print"]) {
      expect((await announce(path, over))[0]).toBe(413);
    }
    expect((await announce(uploadPath, over, "PUT"))[0]).toBe(413);
    expect((await announce(`${uploadPath}?x=1`, over))[0]).toBe(200);
  });

  /** Says how long the body will be and sends none of it: the answer must not wait for it. */
  function announce(path: string, length: number, method = "POST"): Promise<[number | undefined, string]> {
    return new Promise((resolve, reject) => {
      const headers = { "Content-Length": length, Connection: "close" };
      const asked = send({ port, host: "127.0.0.1", path, method, headers }, async (response) => {
        let text = "";
        for await (const chunk of response.setEncoding("utf8")) text += chunk;
        resolve([response.statusCode, text]);
        asked.destroy();
      });
      asked.on("error", reject).flushHeaders();
    });
  }
});

describe("a body that trickles", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is broken off after thirty seconds, but not the one of a ledger file", () => {
    for (const isUpload of [false, true]) {
      const request = new IncomingMessage(new Socket());
      request.headers["content-length"] = "100";
      endSlowBody(request, new ServerResponse(request), isUpload);
      vi.advanceTimersByTime(29_999);
      expect(request.destroyed).toBe(false);
      vi.advanceTimersByTime(1);
      expect(request.destroyed).toBe(!isUpload);
    }
  });

  it("is left alone once it is there, however long the answer takes", () => {
    const request = new IncomingMessage(new Socket());
    request.headers["content-length"] = "100";
    endSlowBody(request, new ServerResponse(request), false);
    request.complete = true;
    vi.advanceTimersByTime(60_000);
    expect(request.destroyed).toBe(false);
  });
});

describe("a form with a ledger file", () => {
  it("is read as it comes: the fields that stand before the file, its name, its bytes", async () => {
    const form = new FormData();
    form.set("totp", "123456");
    form.set("file", new File(["あ".repeat(100_000)], "事業所台帳.csv"));
    const { fields, name, bytes } = await uploadedFile(posted(form));
    expect([fields.get("totp"), name]).toEqual(["123456", "事業所台帳.csv"]);
    expect((await textOf(bytes)).length).toBe(100_000);
  });

  it("is refused without a file", async () => {
    const form = new FormData();
    form.set("totp", "123456");
    expect(await refusalOf(uploadedFile(posted(form)))).toMatchObject({ code: "file-missing" });
    form.set("file", new File([], ""));
    expect(await refusalOf(uploadedFile(posted(form)))).toMatchObject({ code: "file-missing" });
  });

  it.each([
    ["no form", "x", "text/plain"],
    ["a form of another kind", "file=x", "application/x-www-form-urlencoded"],
    ["a form without a boundary", "x", "multipart/form-data"],
    ["a form that ends before it begins", "", "multipart/form-data; boundary=x"],
    ["bytes that are no form", "\u0000\u0001--", "multipart/form-data; boundary=x"],
  ])("is refused when it is %s", async (_, body, type) => {
    const request = new Request("http://localhost/", { method: "POST", body, headers: { "Content-Type": type } });
    const { code } = await refusalOf(uploadedFile(request));
    expect(["upload-broken", "file-missing"]).toContain(code);
  });

  it("that breaks off inside the file fails where it is read", async () => {
    const whole = await bodyOf(posted(formWith("a".repeat(200_000))));
    const pieces = [whole.bytes.subarray(0, 100_000)];
    const torn = new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = pieces.shift();
        if (piece === undefined) controller.error(new Error("the line went dead"));
        else controller.enqueue(piece);
      },
    });
    expect(await endOf(torn, whole.type)).toMatchObject({ code: "upload-broken" });
    const short = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(whole.bytes.subarray(0, 100_000));
        controller.close();
      },
    });
    expect(await endOf(short, whole.type)).toMatchObject({ code: "upload-broken" });
  });

  it("is read to its end when nobody wants the file any more, so that the browser sees the answer", async () => {
    const { type, bytes } = await bodyOf(posted(formWith("a".repeat(1_000_000))));
    let taken = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (taken >= bytes.length) return controller.close();
        controller.enqueue(bytes.subarray(taken, taken + 10_000));
        taken += 10_000;
      },
    });
    const { bytes: file, discard } = await uploadedFile(requestOf(body, type));
    for await (const _ of file) break;
    expect(taken).toBeLessThan(bytes.length);
    discard();
    await vi.waitFor(() => expect(taken).toBeGreaterThanOrEqual(bytes.length));
  });
});

function formWith(text: string): FormData {
  const form = new FormData();
  form.set("file", new File([text], "daicho.csv"));
  return form;
}

function posted(form: FormData): Request {
  return new Request("http://localhost/", { method: "POST", body: form });
}

async function bodyOf(request: Request) {
  const type = request.headers.get("Content-Type") ?? "";
  return { type, bytes: new Uint8Array(await request.arrayBuffer()) };
}

function requestOf(body: ReadableStream<Uint8Array>, type: string): Request {
  const init = { method: "POST", body, duplex: "half", headers: { "Content-Type": type } } as const;
  return new Request("http://localhost/", init);
}

async function endOf(body: ReadableStream<Uint8Array>, type: string): Promise<unknown> {
  try {
    const { bytes } = await uploadedFile(requestOf(body, type));
    await textOf(bytes);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return null;
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
