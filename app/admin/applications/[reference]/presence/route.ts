import { z } from "zod";
import { sameOrigin } from "@/app/_web/origin";
import { staff } from "@/app/_web/staff";
import { changeSentence, hereSentence } from "@/domain/case-news";
import { reference } from "@/domain/reference";
import { Refusal } from "@/domain/refusal";
import { bePresent } from "@/services/presence/be-present";
import { leaveCase } from "@/services/presence/leave-case";

const seen = z.coerce.number().int().positive();
const headers = { "Cache-Control": "no-store" };

/**
 * An open case page says that it is still open: `?version=` is the version it shows; one that is left says `?left`. Answers two sentences as JSON, each
 * blank when there is nothing to tell: who else has the case open, and what has changed. 404 for what is not there (R43);
 * whoever is signed out is led to the sign-in page. The page asks by itself, so the session grows idle meanwhile (R39).
 */
export async function POST(request: Request, { params }: { params: Promise<{ reference: string }> }) {
  try {
    await sameOrigin();
    const ctx = await staff({ touch: false });
    const of = reference.safeParse((await params).reference);
    const asked = new URL(request.url).searchParams;
    if (of.success && asked.has("left")) {
      await leaveCase(ctx, of.data);
      return new Response(null, { status: 204, headers });
    }
    const version = seen.safeParse(asked.get("version"));
    if (!of.success || !version.success) return Response.json([], { status: 404, headers });
    const news = await bePresent(ctx, of.data);
    return Response.json([hereSentence(news.here), changeSentence(news, version.data)], { headers });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Response.json([], { status: error.code === "not-found" ? 404 : 403, headers });
  }
}
