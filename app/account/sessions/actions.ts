"use server";

import { z } from "zod";
import { closeSession } from "@/app/_web/realm-session";
import { handleAccountForm } from "@/app/account/handle-account-form";
import type { FormState } from "@/components/form/form-state";
import { endSession } from "@/services/accounts/end-session";
import { signOutElsewhere } from "@/services/accounts/sign-out-elsewhere";
import { signOutEverywhere } from "@/services/accounts/sign-out-everywhere";

const choice = z.object({ end: z.string("ログアウトする端末を選んでください。") });

/** The buttons of ログイン中の端末: one session by its key, the "others", or "all". */
export async function endSessions(previous: FormState, data: FormData): Promise<FormState> {
  return handleAccountForm(previous, data, choice, async (ctx, { end }) => {
    if (end === "all") {
      await signOutEverywhere(ctx);
      await closeSession("office");
      return "/login";
    }
    if (end === "others") await signOutElsewhere(ctx);
    else await endSession(ctx, end);
    return `/account/sessions?done=${end === "others" ? "sessions" : "session"}`;
  });
}
