"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { handleDesk } from "@/app/_web/handle-desk";
import type { FormState } from "@/components/form/form-state";
import { queueView, queueViewFrom, queueViewText } from "@/domain/queue-view";
import { typedText } from "@/domain/typed-text";
import { forgetView } from "@/services/queue/forget-view";
import { saveView } from "@/services/queue/save-view";
import { sealedSearch } from "@/services/queue/sealed-search";

const longestName = 40;

const wishes = queueView.refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
  path: ["to"],
  error: "受付日の終わりは、始まりと同じ日か、それより後の日にしてください。",
});

const view = z.string().transform(queueViewFrom).catch(queueViewFrom(""));

const named = z.object({
  name: typedText({
    missing: "表示の名前を入力してください。",
    normalise: (typed) => typed.normalize("NFKC").replace(/\p{C}/gu, "").trim(),
    fault: (text) => (text.length > longestName ? `表示の名前は${longestName}文字までです。` : undefined),
  }),
  view,
});

/** 検索 and 絞り込み: leads to the view that was asked for, so that the address bar holds it. */
export async function showView(previous: FormState, data: FormData): Promise<FormState> {
  return handleDesk("view-queue", previous, data, wishes, async (_ctx, wanted) =>
    redirect(queueAddress(queueViewText(sealedSearch(wanted)))),
  );
}

/** この表示を保存. */
export async function keepView(previous: FormState, data: FormData): Promise<FormState> {
  return handleDesk("save-view", previous, data, named, async (ctx, { name, view }) => {
    await saveView(ctx, name, view);
    redirect(queueAddress(queueViewText(view)));
  });
}

/** 保存した表示の削除. */
export async function dropView(previous: FormState, data: FormData): Promise<FormState> {
  return handleDesk("save-view", previous, data, z.object({ id: z.string(), view }), async (ctx, { id, view }) => {
    await forgetView(ctx, id);
    redirect(queueAddress(queueViewText(view)));
  });
}

function queueAddress(query: string): string {
  return query === "" ? "/admin" : `/admin?${query}`;
}
