import type { NextRequest } from "next/server";
import { z } from "zod";
import { deskPage } from "@/app/_web/desk-page";
import { sameOrigin } from "@/app/_web/origin";
import { singleSignOn } from "@/app/_web/single-sign-on";
import { withFactor } from "@/app/_web/with-factor";
import { beginSignOn } from "@/app/api/auth/begin-sign-on";
import { leadBack } from "@/app/api/auth/lead-back";
import { leadOn } from "@/app/api/auth/lead-on";
import { keepNext } from "@/app/api/auth/sign-on-next";
import { signOnPurposes } from "@/app/api/auth/sign-on-walk";
import { Refusal } from "@/domain/refusal";
import { authorise } from "@/services/staff/authorise";

const purposes = z.enum(signOnPurposes);

/** シングルサインオン: sends the browser to the identity provider, for signing in or, from one's own account, for linking. */
export async function POST(request: NextRequest, { params }: { params: Promise<{ purpose: string }> }) {
  const { data: purpose } = purposes.safeParse((await params).purpose);
  const settings = singleSignOn();
  if (settings === null || purpose === undefined) return new Response(null, { status: 404 });
  let next = "";
  try {
    await sameOrigin();
    const form = await request.formData().catch(() => new FormData());
    const sessionId = purpose === "link" ? await linking(form) : undefined;
    if (purpose === "sign-in") next = deskPage.parse(form.get("next"));
    const { location, cookies } = await beginSignOn(request, { purpose, settings, sessionId });
    await keepNext(next);
    return leadOn(location, settings.name, cookies);
  } catch (error) {
    if (error instanceof Refusal) return leadBack(purpose, { refusal: error.code, next });
    throw error;
  }
}

async function linking(form: FormData): Promise<string> {
  const ctx = await withFactor(form);
  authorise(ctx, "change-own-factors");
  return ctx.actor.sessionId;
}
