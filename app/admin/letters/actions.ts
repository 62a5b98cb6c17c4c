"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { handleDesk } from "@/app/_web/handle-desk";
import type { FormState } from "@/components/form/form-state";
import { reference } from "@/domain/reference";
import { trackingNumber } from "@/domain/tracking-number";
import { postLetters } from "@/services/letters/post-letters";

const day = z.iso.date("発送日を入力してください。");

/** The day and every row whose box is ticked; what stands in the other rows does not count. */
const posting = z.record(z.string(), z.string()).transform((fields, context) => {
  function read<Answer>(name: string, answer: z.ZodType<Answer>): Answer {
    const parsed = answer.safeParse(fields[name] ?? "");
    if (parsed.success) return parsed.data;
    for (const { message } of parsed.error.issues) context.addIssue({ code: "custom", path: [name], message });
    return z.NEVER;
  }
  const postings = ticked(fields).map((row) => ({
    reference: row,
    trackingNumber: read(`tracking-${row}`, trackingNumber),
  }));
  return { postedOn: read("postedOn", day), postings };
});

/** 発送済にする. */
export async function recordPosting(previous: FormState, data: FormData): Promise<FormState> {
  return handleDesk(previous, data, posting, async (ctx, { postedOn, postings }) => {
    await postLetters(ctx, postings, postedOn);
    redirect(`/admin/letters?posted=${postings.length}`);
  });
}

function ticked(fields: Record<string, string>): string[] {
  const names = Object.keys(fields).filter((name) => name.startsWith("posted-"));
  return names.map((name) => name.slice("posted-".length)).filter((row) => reference.safeParse(row).success);
}
