"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { alike } from "@/app/_web/alike";
import { handleDesk } from "@/app/_web/handle-desk";
import type { Answer } from "@/app/_web/handle-form";
import { type BatchAct, batchAct } from "@/app/admin/letters/batches/[number]/batch-act";
import type { FormState } from "@/components/form/form-state";
import { batchKey } from "@/domain/batch-key";
import { reference } from "@/domain/reference";
import type { Context, Staff } from "@/services/context";
import { closeBatch } from "@/services/letters/close-batch";
import { explainGap } from "@/services/letters/explain-gap";
import { postBatch } from "@/services/letters/post-batch";
import { sealBatch } from "@/services/letters/seal-batch";
import { takeScan } from "@/services/letters/take-scan";

const afterScan = z.object({ values: z.object({ letter: reference }) });

/** Every form of a batch's page; a scan is answered on the spot, all else leads back to the page. */
export async function actOnBatch(previous: FormState, data: FormData): Promise<FormState> {
  const letter = afterScan.safeParse(previous).data?.values.letter ?? null;
  return handleDesk(previous, data, batchAct, (ctx, input) => answer(ctx, input, letter));
}

/** `letter` is the one in hand, known from the answer before: a reading may be sent before that answer is there. */
async function answer(ctx: Context<Staff>, input: BatchAct, letter: string | null): Promise<Answer> {
  switch (input.act) {
    case "scan":
      return scanned(ctx, input, letter);
    case "seal-all":
      return backTo(input, { sealed: await sealBatch(ctx, input.batch) });
    case "post":
      return posted(ctx, input);
    case "explain": {
      const { gap, reason } = input;
      const reference = gap === "all" ? null : gap;
      return backTo(input, { explained: await explainGap(ctx, input.batch, { reference, reason }) });
    }
    case "close":
      await closeBatch(ctx, input.batch);
      return backTo(input, { closed: 1 });
  }
}

async function scanned(
  ctx: Context<Staff>,
  { batch, scan }: Extract<BatchAct, { act: "scan" }>,
  inHand: string | null,
): Promise<Answer> {
  const { letter, said, warning } = await takeScan(ctx, batch, { text: scan, letter: inHand });
  refresh();
  return { values: { letter, said, warning: warning ? "yes" : "" } };
}

/** Letters that stayed behind are named on the spot; when all went out, the page says so anew. */
async function posted(ctx: Context<Staff>, input: Extract<BatchAct, { act: "post" }>): Promise<Answer> {
  const { posted, left, closed } = await postBatch(ctx, input.batch, input.postedOn);
  if (left.length === 0) return backTo(input, { posted, ...(closed ? { closed: 1 } : {}) });
  refresh();
  return {
    values: { said: `${posted}通の発送を記録しました。次の通知書は、束に残っています。` },
    outcomes: alike(left.map(({ reference, why }) => ({ reference, obstacle: why }))),
  };
}

function backTo({ batch }: BatchAct, told: Record<string, number>): never {
  const query = new URLSearchParams(Object.entries(told).map(([name, count]) => [name, String(count)]));
  redirect(`/admin/letters/batches/${batchKey(batch)}?${query}`);
}
