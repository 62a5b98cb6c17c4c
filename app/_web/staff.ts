import { redirect } from "next/navigation";
import { sessionToken } from "@/app/_web/realm-session";
import { visitor } from "@/app/_web/visitor";
import type { Context, Staff } from "@/services/context";
import { staffBehind } from "@/services/staff/staff-behind";

/**
 * The context of a request by a member of staff with both factors shown; leads everyone else to the sign-in page.
 * Every page and action of /admin begins with it (R39, R42). What a page asks by itself is no sign of life: `touch: false`.
 */
export async function staff(as?: { touch: boolean }): Promise<Context<Staff>> {
  const ctx = await visitor();
  const token = await sessionToken("staff");
  const actor = token === null ? null : await staffBehind(ctx, token, as);
  if (actor === null) redirect("/admin/sign-in");
  return { ...ctx, actor };
}
