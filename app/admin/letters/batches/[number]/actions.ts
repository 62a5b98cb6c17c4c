"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { alike } from "@/app/_web/alike";
import { handleDesk } from "@/app/_web/handle-desk";
import type { Answer } from "@/app/_web/handle-form";
import { type BatchAct, batchAct } from "@/app/admin/letters/batches/[number]/batch-act";
import type { FormState } from "@/components/form/form-state";
import { reference } from "@/domain/reference";
import type { StaffAct } from "@/domain/staff-acts";
import { trackingNumber } from "@/domain/tracking-number";
import type { Context, Staff } from "@/services/context";
import { closeBatch } from "@/services/letters/close-batch";
import { explainGap } from "@/services/letters/explain-gap";
import { postBatch } from "@/services/letters/post-batch";
import { sealBatch } from "@/services/letters/seal-batch";
import { type InHand, takeScan } from "@/services/letters/take-scan";
import { unsealBatch } from "@/services/letters/unseal-batch";

const afterScan = z.object({
  values: z.object({
    letter: reference,
    sheet: z.coerce.number().int().positive(),
    trackingNumber: trackingNumber.transform((number) => number ?? null),
  }),
});

const asks = {
  scan: "seal",
  "seal-all": "seal",
  "unseal-batch": "unseal-batch",
  post: "post",
  explain: "close-batch",
  close: "close-batch",
} as const satisfies Record<BatchAct["act"], StaffAct>;

/** Every form of a batch's page, answered on the spot. */
export async function actOnBatch(previous: FormState, data: FormData): Promise<FormState> {
  const before = afterScan.safeParse(previous).data?.values;
  const inHand = before ? { ...before, reference: before.letter } : null;
  return handleDesk(
    ({ act }) => asks[act],
    previous,
    data,
    batchAct,
    (ctx, input) => answer(ctx, input, inHand),
  );
}

/** The letter in hand is known from the answer before: a reading may be sent before that answer is there. */
async function answer(ctx: Context<Staff>, input: BatchAct, inHand: InHand | null): Promise<Answer> {
  switch (input.act) {
    case "scan":
      return scanned(ctx, input, inHand);
    case "seal-all":
      return done(`${await sealBatch(ctx, input.batch)}通を封入済にしました。`);
    case "unseal-batch":
      return done(`${await unsealBatch(ctx, input.batch)}通の封入の記録を取り消し、封入待ちに戻しました。`);
    case "post":
      return posted(ctx, input);
    case "explain": {
      const { gap, reason } = input;
      const reference = gap === "all" ? null : gap;
      return done(`${await explainGap(ctx, input.batch, { reference, reason })}通の理由を記録しました。`);
    }
    case "close":
      await closeBatch(ctx, input.batch);
      return done(closed);
  }
}

const closed = "この束を閉じました。";

/** Told on the spot, so that the next act's answer takes its place; the page is drawn anew around it. */
function done(said: string): Answer {
  refresh();
  return { values: { said } };
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

/** Letters that stayed behind are named one by one, beside those that went. */
async function posted(ctx: Context<Staff>, input: Extract<BatchAct, { act: "post" }>): Promise<Answer> {
  const { posted, left, closed: isClosed } = await postBatch(ctx, input.batch, input.postedOn);
  const told = `${posted.length}通の発送を記録し、申請者へメールでお知らせしました。`;
  if (left.length === 0) return done(`${told}${isClosed ? closed : ""}`);
  const ended = [
    ...left.map(({ reference, why }) => ({ reference, obstacle: why })),
    ...posted.map((reference) => ({ reference, obstacle: null })),
  ];
  return { ...done(`${told}発送していない通知書は、束に残っています。`), outcomes: alike(ended) };
}
