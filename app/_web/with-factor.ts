import { staff } from "@/app/_web/staff";
import { compact } from "@/domain/typed-text";
import type { Context, Staff } from "@/services/context";
import { confirmSecondFactor } from "@/services/staff/confirm-second-factor";

/** Who of the staff sent this form, with the 認証コード shown anew where one stands in its field `totp` (R40). */
export async function withFactor(data: unknown): Promise<Context<Staff>> {
  const ctx = await staff();
  const totp = data instanceof FormData ? data.get("totp") : null;
  const typed = typeof totp === "string" ? compact(totp) : "";
  return typed === "" ? ctx : confirmSecondFactor(ctx, typed);
}
