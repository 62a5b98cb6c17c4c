import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";

export interface Page {
  path: string;
  html: string;
}

/** A browser without JavaScript: keeps cookies, sends a form's hidden fields along, follows redirects. */
export interface Browser {
  open(path: string): Promise<Page>;
  /** Fills in the page's form, sends it and gives the page at `leadsTo`; any other outcome is an error. */
  send(page: Page, fields: Record<string, string>, leadsTo: string): Promise<Page>;
}

/** Is told how long each answer took, in milliseconds. */
export type Took = (step: string, milliseconds: number) => void;

// Shorter than the five seconds after which the server closes an idle connection, lest a request meet the closing.
const idleMilliseconds = 2000;
const agent = new Agent({ keepAlive: true, timeout: idleMilliseconds });
const boundary = "----bench-form-boundary";

/** Opens a browser of its own at `address`, which the server learns as from a proxy. */
export function openBrowser(origin: string, address: string, took: Took): Browser {
  const cookies = new Map<string, string>();
  return { open, send };

  async function open(path: string): Promise<Page> {
    const { response, body } = await ask("GET", path, {});
    if (response.statusCode !== 200) throw new Error(`GET ${path} answered ${response.statusCode}`);
    return { path, html: body };
  }

  async function send({ path, html }: Page, fields: Record<string, string>, leadsTo: string): Promise<Page> {
    const body = multipart({ ...hiddenFields(html), ...fields });
    const headers = {
      origin,
      "content-type": `multipart/form-data; boundary=${boundary}`,
      "content-length": Buffer.byteLength(body),
    };
    const { response } = await ask("POST", path, headers, body);
    const location = new URL(response.headers.location ?? path, origin).pathname;
    if (response.statusCode !== 303 || location !== leadsTo)
      throw new Error(`POST ${path} answered ${response.statusCode}, led to ${location}`);
    return open(location);
  }

  async function ask(method: string, path: string, headers: OutgoingHttpHeaders, body?: string) {
    const began = performance.now();
    const response = await answerTo(method, path, headers, body);
    const answer = await text(response);
    took(`${method} ${path}`, performance.now() - began);
    for (const cookie of response.headers["set-cookie"] ?? []) keep(cookie);
    return { response, body: answer };
  }

  function answerTo(method: string, path: string, headers: OutgoingHttpHeaders, body = ""): Promise<IncomingMessage> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const all = { ...headers, accept: "text/html", "x-forwarded-for": address, ...(cookie && { cookie }) };
    return new Promise((resolve, reject) => {
      request(new URL(path, origin), { agent, method, headers: all }, resolve).on("error", reject).end(body);
    });
  }

  function keep(cookie: string): void {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    cookies.set(name, value);
  }
}

function hiddenFields(html: string): Record<string, string> {
  const form = html.slice(html.indexOf("<form"), html.indexOf("</form>"));
  const inputs = form.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g);
  return Object.fromEntries([...inputs].map(([, name = "", value = ""]) => [name, unescaped(value)]));
}

function unescaped(value: string): string {
  return value
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

function multipart(fields: Record<string, string>): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join("")}--${boundary}--\r\n`;
}
