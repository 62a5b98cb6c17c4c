"use server";

import { z } from "zod";
import { handleReset } from "@/app/(public)/reset/handle-reset";
import type { FormState } from "@/components/form/form-state";
import { prefectureCode } from "@/domain/prefecture";
import { choosePrefecture } from "@/services/resets/choose-prefecture";

const choice = z.object({ prefecture: prefectureCode });

/** 次へ on 請求先都道府県選択 of path 1. */
export async function chooseForReset(previous: FormState, data: FormData): Promise<FormState> {
  return handleReset(previous, data, choice, async (ctx, { prefecture }) => {
    await choosePrefecture(ctx, prefecture);
    return "code";
  });
}
