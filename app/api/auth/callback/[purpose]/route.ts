import type { NextRequest } from "next/server";
import { z } from "zod";
import { openSession } from "@/app/_web/realm-session";
import { signInPlace } from "@/app/_web/sign-in-place";
import { type SingleSignOn, singleSignOn } from "@/app/_web/single-sign-on";
import { staff } from "@/app/_web/staff";
import { visitor } from "@/app/_web/visitor";
import { signOnFailed } from "@/app/api/auth/begin-sign-on";
import { finishSignOn } from "@/app/api/auth/finish-sign-on";
import { leadBack } from "@/app/api/auth/lead-back";
import { takeNext } from "@/app/api/auth/sign-on-next";
import { signOnPurposes } from "@/app/api/auth/sign-on-walk";
import { Refusal } from "@/domain/refusal";
import { linkSignOn } from "@/services/oidc/link-sign-on";
import { signOn } from "@/services/oidc/sign-on";

const purposes = z.enum(signOnPurposes);

/** Where the identity provider sends the browser back to: the second step of 職員ログイン, or one's own account. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ purpose: string }> }) {
  const { data: purpose } = purposes.safeParse((await params).purpose);
  const settings = singleSignOn();
  if (settings === null || purpose === undefined) return new Response(null, { status: 404 });
  const next = purpose === "sign-in" ? await takeNext() : "";
  const arrive = purpose === "link" ? linked : signedOn;
  try {
    return leadBack(purpose, { next }, await arrive(request, settings));
  } catch (error) {
    if (error instanceof Refusal) return leadBack(purpose, { refusal: error.code, next });
    throw error;
  }
}

async function signedOn(request: NextRequest, settings: SingleSignOn): Promise<string[]> {
  const { identity, cookies } = await finishSignOn(request, { purpose: "sign-in", settings });
  if (identity === null) throw signOnFailed();
  await openSession("staff", await signOn(await visitor(), identity, await signInPlace()));
  return cookies;
}

async function linked(request: NextRequest, settings: SingleSignOn): Promise<string[]> {
  const ctx = await staff();
  const { sessionId } = ctx.actor;
  const { identity, cookies } = await finishSignOn(request, { purpose: "link", settings, sessionId });
  if (identity === null) throw signOnFailed();
  await linkSignOn(ctx, identity);
  return cookies;
}
