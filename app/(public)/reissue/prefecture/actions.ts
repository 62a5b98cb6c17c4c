"use server";

import { z } from "zod";
import { handleStep } from "@/app/_web/handle-step";
import type { FormState } from "@/components/form/form-state";
import { prefectureCode } from "@/domain/prefecture";
import { choosePrefecture } from "@/services/drafts/choose-prefecture";

const choice = z.object({ prefecture: prefectureCode });

/** 次へ on 請求先都道府県選択. */
export async function choose(previous: FormState, data: FormData): Promise<FormState> {
  return handleStep(previous, data, choice, async (ctx, { prefecture }) => {
    await choosePrefecture(ctx, prefecture);
    return "code";
  });
}
