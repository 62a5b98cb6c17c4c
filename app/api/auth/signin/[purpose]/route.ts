import type { NextRequest } from "next/server";
import { z } from "zod";
import { sameOrigin } from "@/app/_web/origin";
import { singleSignOn } from "@/app/_web/single-sign-on";
import { withFactor } from "@/app/_web/with-factor";
import { beginSignOn } from "@/app/api/auth/begin-sign-on";
import { leadBack } from "@/app/api/auth/lead-back";
import { leadOn } from "@/app/api/auth/lead-on";
import { signOnPurposes } from "@/app/api/auth/sign-on-walk";
import { Refusal } from "@/domain/refusal";
import { authorise } from "@/services/staff/authorise";

const purposes = z.enum(signOnPurposes);

/** シングルサインオン: sends the browser to the identity provider, for signing in or, from one's own account, for linking. */
export async function POST(request: NextRequest, { params }: { params: Promise<{ purpose: string }> }) {
  const { data: purpose } = purposes.safeParse((await params).purpose);
  const settings = singleSignOn();
  if (settings === null || purpose === undefined) return new Response(null, { status: 404 });
  try {
    await sameOrigin();
    const sessionId = purpose === "link" ? await linking(request) : undefined;
    const { location, cookies } = await beginSignOn(request, { purpose, settings, sessionId });
    return leadOn(location, settings.name, cookies);
  } catch (error) {
    if (error instanceof Refusal) return leadBack(purpose, error.code);
    throw error;
  }
}

async function linking(request: NextRequest): Promise<string> {
  const ctx = await withFactor(await request.formData().catch(() => new FormData()));
  authorise(ctx, "change-own-factors");
  return ctx.actor.sessionId;
}
