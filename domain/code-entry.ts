import { z } from "zod";
import type { CodePurpose } from "@/domain/code-name";
import { codeName } from "@/domain/code-name";
import { confirmationCode } from "@/domain/confirmation-code";
import { limits } from "@/domain/limits";

/**
 * The schema of the form on a code page: takes unknown, gives the digits typed, or null for 再送, whatever was typed by then.
 * Refuses, beside its field, what `confirmationCode` refuses.
 */
export function codeEntry(purpose: CodePurpose) {
  const code = confirmationCode(limits.codes[purpose].digits, codeName[purpose]);
  const typed = z.object({ code }).transform((form) => form.code);
  const another = z.object({ intent: z.literal("resend") });
  return z.unknown().transform((form, context) => {
    if (another.safeParse(form).success) return null;
    const { data, error } = typed.safeParse(form);
    for (const { path, message } of error?.issues ?? []) context.addIssue({ code: "custom", path, message });
    return data ?? z.NEVER;
  });
}
