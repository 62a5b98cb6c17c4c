import { z } from "zod";
import { limits } from "@/domain/limits";

/** A 受付番号 that is none is found to be nobody's. */
const listed = z
  .string()
  .regex(/^[A-Z0-9]{8}\.[1-9]\d{0,8}\.\d{1,15}$/)
  .transform((text) => {
    const [reference = "", version, seenAt] = text.split(".");
    return { reference, version: Number(version), ledgerSeenAt: new Date(Number(seenAt)) };
  });

const cases = z
  .string()
  .max(limits.bodyBytes)
  .transform((text) => text.split(",").filter((each) => each !== ""))
  .pipe(z.array(listed));

const fields = z.object({ cases, addressConfirmed: z.string().optional() }, { error: "申請を読み取れませんでした。" });

/**
 * What the form of まとめて承認 says (R26): the listed cases as "KM4PR7TX.3.1764550800000,…", which is 受付番号,
 * version and the moment of the ledger's row, those with a ticked box `except-KM4PR7TX` taken
 * out, and whether the addresses were confirmed.
 */
export const approvals = z.record(z.string(), z.string()).transform((typed, context) => {
  const parsed = fields.safeParse(typed);
  if (!parsed.success) {
    context.addIssue({ code: "custom", message: "一覧を読み取れませんでした。画面を開き直してください。" });
    return z.NEVER;
  }
  return {
    cases: parsed.data.cases.filter((each) => typed[`except-${each.reference}`] === undefined),
    addressConfirmed: parsed.data.addressConfirmed === "yes",
  };
});
