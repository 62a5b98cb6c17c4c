import { redirect } from "next/navigation";
import type { z } from "zod";
import { handleForm } from "@/app/_web/handle-form";
import { office } from "@/app/_web/office";
import { closeSession } from "@/app/_web/realm-session";
import type { FormState } from "@/components/form/form-state";
import { Refusal } from "@/domain/refusal";
import type { Context, Office } from "@/services/context";

/**
 * The web's side of every form of /account: `act` gives the address to show next. When its screen is not due (an old tab,
 * Back) it leads to the one that is; when too many wrong entries ended the session, to ログイン, which says so.
 */
export async function handleAccountForm<Input>(
  previous: unknown,
  data: unknown,
  form: z.ZodType<Input>,
  act: (ctx: Context<Office>, input: Input) => Promise<string>,
): Promise<FormState> {
  return handleForm(previous, data, form, async (input) => {
    redirect(await act(await office(), input).catch(insteadOf));
  });
}

async function insteadOf(error: unknown): Promise<string> {
  if (!(error instanceof Refusal)) throw error;
  if (error.code === "step-not-due") return "/account";
  if (error.code !== "session-ended") throw error;
  await closeSession("office");
  return "/login?ended=entries";
}
