"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { handleDesk } from "@/app/_web/handle-desk";
import type { FormState } from "@/components/form/form-state";
import { waitingReasons } from "@/domain/application-status";
import { reference } from "@/domain/reference";
import type { Context, Staff } from "@/services/context";
import { returnLetter } from "@/services/letters/return-letter";
import { approve } from "@/services/reviews/approve";
import { hold } from "@/services/reviews/hold";
import { markCompromised } from "@/services/reviews/mark-compromised";
import { reject } from "@/services/reviews/reject";
import { reopen } from "@/services/reviews/reopen";
import { startReview } from "@/services/reviews/start-review";

const seen = { reference, version: z.coerce.number().int().positive() };
const reason = z.string().trim().min(1, "却下の理由を入力してください。").max(1000, "却下の理由は1000文字までです。");

const decision = z.discriminatedUnion(
  "act",
  [
    z.object({ act: z.enum(["approve", "review", "reopen", "return", "mark-compromised"]), ...seen }),
    z.object({ act: z.literal("reject"), ...seen, reason }),
    z.object({
      act: z.literal("wait"),
      ...seen,
      waitingReason: z.enum(waitingReasons, { error: "確認待ちの理由を選択してください。" }),
    }),
  ],
  { error: "操作を読み取れませんでした。ボタンをもう一度押してください。" },
);

/** The buttons of a case page. */
export async function decideCase(previous: FormState, data: FormData): Promise<FormState> {
  return handleDesk(previous, data, decision, async (ctx, input) => {
    await act(ctx, input);
    redirect(`/admin?decided=${input.reference}&act=${input.act}`);
  });
}

async function act(ctx: Context<Staff>, input: z.output<typeof decision>): Promise<void> {
  switch (input.act) {
    case "approve":
      return approve(ctx, input);
    case "review":
      return startReview(ctx, input);
    case "reopen":
      return reopen(ctx, input);
    case "return":
      return returnLetter(ctx, input);
    case "mark-compromised":
      return markCompromised(ctx, input.reference);
    case "reject":
      return reject(ctx, input);
    case "wait":
      return hold(ctx, { ...input, reason: input.waitingReason });
  }
}
