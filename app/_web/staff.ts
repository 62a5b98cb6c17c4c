import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { deskPage } from "@/app/_web/desk-page";
import { sessionToken } from "@/app/_web/realm-session";
import { signInPage } from "@/app/_web/sign-in-page";
import { visitor } from "@/app/_web/visitor";
import { askedPageHeader } from "@/lib/asked-page";
import type { Context, Staff } from "@/services/context";
import { staffBehind } from "@/services/staff/staff-behind";

/**
 * The context of a request by a member of staff with both factors shown; leads everyone else to the sign-in page, which leads
 * back here, and tells whose session has ended that it has.
 * Every page and action of /admin begins with it (R39, R42). What a page asks by itself is no sign of life: `touch: false`.
 */
export async function staff(as?: { touch: boolean }): Promise<Context<Staff>> {
  const ctx = await visitor();
  const token = await sessionToken("staff");
  const actor = token === null ? null : await staffBehind(ctx, token, as);
  if (actor === null) redirect(signInPage(token !== null, deskPage.parse((await headers()).get(askedPageHeader))));
  return { ...ctx, actor };
}
