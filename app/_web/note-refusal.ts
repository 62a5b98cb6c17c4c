import { staff } from "@/app/_web/staff";
import { Refusal } from "@/domain/refusal";
import { recordRefusal } from "@/services/audit/record-refusal";

/** Gives what the work of a member of staff gives; a refusal of it is noted where it tells something, and goes on. */
export async function noteRefusal<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal) await recordRefusal(await staff({ touch: false }), error);
    throw error;
  }
}
