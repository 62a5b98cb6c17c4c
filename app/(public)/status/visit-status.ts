import { redirect } from "next/navigation";
import { applicant } from "@/app/_web/applicant";
import type { LookUpView } from "@/services/status/view-look-up";
import { viewLookUp } from "@/services/status/view-look-up";

/** The screen on which a look-up stands (contract.md, Screens). */
export function statusPath(state: LookUpView["state"]): "/status" | "/status/code" | "/status/view" {
  switch (state) {
    case "none":
    case "ended":
      return "/status";
    case "code":
      return "/status/code";
    case "open":
      return "/status/view";
  }
}

/** Opens a screen of 申請状況の確認 for this browser when its look-up stands at `state`, or leads to where it stands (R12, R23). */
export async function visitStatus(state: "code" | "open") {
  const ctx = await applicant("status");
  const look = await viewLookUp(ctx);
  if (look.state !== state) redirect(statusPath(look.state));
  return ctx;
}
