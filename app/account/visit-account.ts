import { redirect } from "next/navigation";
import { office } from "@/app/_web/office";
import { viewAccount } from "@/services/accounts/view-account";

/** Opens a screen behind /account for this office, or leads to the terms or the password that are due before it. */
export async function visitAccount() {
  const ctx = await office();
  const view = await viewAccount(ctx);
  if (view.due === "terms" || view.due === "password") redirect("/account");
  return { ctx, view };
}
