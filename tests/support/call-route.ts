import { NextRequest } from "next/server";

type Handler<Params> = (request: NextRequest, route: { params: Promise<Params> }) => Promise<Response>;

/**
 * A browser that calls our route handlers the way Next does, and keeps its cookies. A test of them begins with
 * `import "next/dist/server/node-environment-baseline"`, as Next's server does.
 */
export class RouteCaller {
  readonly cookies = new Map<string, string>();

  constructor(readonly site: string) {}

  /** Calls the handler of `path`; a body makes it a post from one of our own pages. */
  async call<Params>(handler: Handler<Params>, path: string, params: Params, body?: Record<string, string>) {
    const headers = new Headers({ Cookie: this.cookieLine(), Origin: this.site, "User-Agent": "Firefox/140 Windows" });
    const sent = body === undefined ? {} : { method: "POST", body: new URLSearchParams(body) };
    const request = new NextRequest(new URL(path, this.site), { ...sent, headers });
    const answer = await asNext(request, () => handler(request, { params: Promise.resolve(params) }));
    for (const line of answer.headers.getSetCookie()) this.take(line);
    return answer;
  }

  private cookieLine(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; ");
  }

  private take(line: string): void {
    const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
    if (value === "" || /max-age=0\b/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, decodeURIComponent(value));
  }
}

/** What `headers()`, `cookies()` and `redirect()` need around them; the same pieces of Next that its server puts there. */
async function asNext(request: NextRequest, handle: () => Promise<Response>): Promise<Response> {
  const { createRequestStoreForAPI } = await import("next/dist/server/async-storage/request-store");
  const { workUnitAsyncStorage } = await import("next/dist/server/app-render/work-unit-async-storage.external");
  const { workAsyncStorage } = await import("next/dist/server/app-render/work-async-storage.external");
  const { actionAsyncStorage } = await import("next/dist/server/app-render/action-async-storage.external");
  const { appendMutableCookies } = await import("next/dist/server/web/spec-extension/adapters/request-cookies");
  const tags = { tags: [], expirationsByCacheKind: new Map() };
  const store = createRequestStoreForAPI(request, request.nextUrl, tags, undefined, undefined, undefined);
  const afterContext = { after: () => undefined };
  const work = { route: request.nextUrl.pathname, page: `${request.nextUrl.pathname}/page`, afterContext };
  const answer = await actionAsyncStorage.run({ isAppRoute: true }, () =>
    workUnitAsyncStorage.run(store, () => workAsyncStorage.run(work as never, () => redirecting(handle))),
  );
  const headers = new Headers(answer.headers);
  appendMutableCookies(headers, store.mutableCookies);
  return new Response(answer.body, { status: answer.status, headers });
}

async function redirecting(handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle();
  } catch (error) {
    const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
    const [kind, , location = "", status] = digest.split(";");
    if (kind !== "NEXT_REDIRECT") throw error;
    return new Response(null, { status: Number(status), headers: { Location: location } });
  }
}
