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
import { trackingNumber } from "@/domain/tracking-number";
import type { Context, Staff } from "@/services/context";
import { closeBatch } from "@/services/letters/close-batch";
import { explainGap } from "@/services/letters/explain-gap";
import { postBatch } from "@/services/letters/post-batch";
import { sealBatch } from "@/services/letters/seal-batch";
import { type InHand, takeScan } from "@/services/letters/take-scan";

const afterScan = z.object({
  values: z.object({
    letter: reference,
    sheet: z.coerce.number().int().positive(),
    trackingNumber: trackingNumber.transform((number) => number ?? null),
  }),
});

/** Every form of a batch's page; a scan is answered on the spot, all else leads back to the page. */
export async function actOnBatch(previous: FormState, data: FormData): Promise<FormState> {
  const before = afterScan.safeParse(previous).data?.values;
  const inHand = before ? { ...before, reference: before.letter } : null;
  return handleDesk(previous, data, batchAct, (ctx, input) => answer(ctx, input, inHand));
}

/** The letter in hand is known from the answer before: a reading may be sent before that answer is there. */
async function answer(ctx: Context<Staff>, input: BatchAct, inHand: InHand | null): Promise<Answer> {
  switch (input.act) {
    case "scan":
      return scanned(ctx, input, inHand);
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
  before: InHand | null,
): Promise<Answer> {
  const { inHand, said, warning } = await takeScan(ctx, batch, { text: scan, inHand: before });
  refresh();
  return { values: { ...carried(inHand), said, warning: warning ? "yes" : "" } };
}

function carried(inHand: InHand | null): Record<string, string> {
  if (inHand === null) return {};
  const { reference, sheet, trackingNumber } = inHand;
  return { letter: reference, sheet: String(sheet), trackingNumber: trackingNumber ?? "" };
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
