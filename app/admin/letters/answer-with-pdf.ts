import { noteRefusal } from "@/app/_web/note-refusal";
import { sameOrigin } from "@/app/_web/origin";
import { withFactor } from "@/app/_web/with-factor";
import { keepTyped } from "@/app/admin/letters/typed-again";
import { Refusal } from "@/domain/refusal";
import { formatTime, tokyoDay } from "@/lib/dates";
import type { Context, Staff } from "@/services/context";

type Print = (ctx: Context<Staff>, form: FormData) => Promise<Uint8Array>;

/** Where a refusal leads back to, and what of the form stands there again. */
interface Back {
  page: string;
  query?: Record<string, string>;
  /** A text that was typed into the form of the page. */
  typed?: string;
}

/**
 * The web's side of a form that is answered by letters: origin, who asks, print. The PDF is a download that nobody keeps
 * (R29); a refusal is noted with what the form `asks` for where it tells something, and leads `back` to the page of the form,
 * which turns its code into a sentence.
 */
export async function answerWithPdf(
  asks: "print" | "reprint",
  request: Request,
  print: Print,
  back: (form: FormData) => Back,
): Promise<Response> {
  let form = new FormData();
  try {
    await sameOrigin();
    form = await formOf(request);
    return await noteRefusal(printed(form, print), { act: asks, reference: form.get("reprinted") });
  } catch (error) {
    if (error instanceof Refusal) return refused(back(form), error);
    throw error;
  }
}

async function printed(form: FormData, print: Print): Promise<Response> {
  const ctx = await withFactor(form);
  return new Response(Uint8Array.from(await print(ctx, form)), { headers: headersOf(ctx.now) });
}

/** The posted form; an empty one where the body is none. */
async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (error) {
    if (error instanceof TypeError) return new FormData();
    throw error;
  }
}

function headersOf(now: Date): Record<string, string> {
  const day = tokyoDay(now).replaceAll("-", "");
  const time = formatTime(now).slice(0, 5).replace(":", "");
  return {
    "Content-Type": "application/pdf",
    "Content-Disposition": `attachment; filename="tsuchisho-${day}-${time}.pdf"`,
    "Cache-Control": "no-store",
  };
}

async function refused({ page, query, typed = "" }: Back, { code, field }: Refusal): Promise<Response> {
  await keepTyped(query === undefined ? page : `${page}?${new URLSearchParams(query)}`, typed);
  const told = new URLSearchParams({ ...query, refusal: code, ...(field === undefined ? {} : { reference: field }) });
  return new Response(null, {
    status: 303,
    headers: { Location: `${page}?${told}`, "Cache-Control": "no-store" },
  });
}
