import type { Application } from "@/services/applications/find-open";
import type { Context } from "@/services/context";
import { accountActs } from "@/services/reviews/account-acts";
import { otherApplications } from "@/services/reviews/other-applications";

/** So many of each, the newest, tell what there is to know. */
const shown = 20;

/**
 * What the desk knows of the office behind an application, within the same federation (R43): its other applications with how
 * their letters fared, the newest first, and what it did with its login there, resets of path 1 among it.
 */
export async function officeHistory(ctx: Context, application: Application, accountId: string | undefined) {
  return {
    earlier: await otherApplications(ctx, application, shown),
    accountActs: accountId === undefined ? [] : await accountActs(ctx, accountId, shown),
  };
}
