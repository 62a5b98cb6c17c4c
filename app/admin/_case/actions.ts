"use server";

import { redirect } from "next/navigation";
import { handleDesk } from "@/app/_web/handle-desk";
import { asked } from "@/app/admin/_case/asked";
import { type CaseDeed, type CasePreview, caseAct } from "@/app/admin/_case/case-act";
import { perform } from "@/app/admin/_case/perform";
import { placeAfter } from "@/app/admin/_case/place-after";
import { preview } from "@/app/admin/_case/preview";
import { type DoneAct, undoing } from "@/app/admin/_case/undoing";
import type { FormState } from "@/components/form/form-state";
import { queueViewFrom } from "@/domain/queue-view";
import { nextCase } from "@/services/queue/next-case";
import { reopen } from "@/services/reviews/reopen";
import { startReview } from "@/services/reviews/start-review";

/** Every button of a case page. A decision leads on to the next case of the reader's view, all else back to this one. */
export async function decideCase(previous: FormState, data: FormData): Promise<FormState> {
  return handleDesk(asked, previous, data, caseAct, async (ctx, input) => {
    if (isPreview(input)) return { preview: await preview(ctx, input) };
    const { act, reference, view } = input;
    const next = isDecision(act) ? await nextCase(ctx, queueViewFrom(view), reference) : reference;
    await perform(ctx, input);
    redirect(placeAfter({ ...input, act: doneBy(input) }, next));
  });
}

/** 取り消す, on the page that follows a decision (issue 3, 5): back to the case that was decided. */
export async function undoDecision(previous: FormState, data: FormData): Promise<FormState> {
  return handleDesk(
    ({ act }) => act,
    previous,
    data,
    undoing,
    async (ctx, input) => {
      await (input.act === "review" ? startReview(ctx, input) : reopen(ctx, input));
      redirect(placeAfter({ ...input, act: input.act === "review" ? "undo-wait" : input.act }, input.reference));
    },
  );
}

function isPreview(input: CaseDeed | CasePreview): input is CasePreview {
  return input.act.startsWith("preview-");
}

/** What was done: a wait that was only changed is not taken back as a whole. Version and page belong together, so the page knew. */
function doneBy(input: CaseDeed): DoneAct {
  return input.act === "wait" && input.waits ? "change-wait" : input.act;
}

function isDecision(act: CaseDeed["act"]): boolean {
  return act === "approve" || act === "reject" || act === "wait";
}
