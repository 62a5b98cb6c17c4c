import { redirect } from "next/navigation";
import { sessionToken } from "@/app/_web/realm-session";
import { visitor } from "@/app/_web/visitor";
import { officeBehind } from "@/services/accounts/office-behind";
import type { Context, Office } from "@/services/context";

/**
 * The context of a request by an office that signed in; leads everyone else to ログイン, which says so when a session has
 * ended. Every page and action of /account begins with it.
 */
export async function office(): Promise<Context<Office>> {
  const ctx = await visitor();
  const token = await sessionToken("office");
  if (token === null) redirect("/login");
  const actor = await officeBehind(ctx, token);
  if (actor === null) redirect("/login?ended=session");
  return { ...ctx, actor };
}
