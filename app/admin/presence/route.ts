import { staff } from "@/app/_web/staff";
import { reference } from "@/domain/reference";
import { Refusal } from "@/domain/refusal";
import { whoIsWhere } from "@/services/presence/who-is-where";

const headers = { "Cache-Control": "no-store" };

/**
 * Who has the cases of an open page of the queue open: `?of=` names them by 受付番号, with commas. Answers the names by
 * 受付番号 as JSON. The page asks by itself, so the session grows idle meanwhile (R39).
 */
export async function GET(request: Request): Promise<Response> {
  try {
    const ctx = await staff({ touch: false });
    const asked = (new URL(request.url).searchParams.get("of") ?? "").split(",");
    const known = asked.flatMap((each) => reference.safeParse(each).data ?? []);
    return Response.json(await whoIsWhere(ctx, known), { headers });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Response.json({}, { status: 403, headers });
  }
}
