import { staff } from "@/app/_web/staff";
import { Refusal } from "@/domain/refusal";
import { recordRefusal, type Tried } from "@/services/audit/record-refusal";

/** Gives what the work of a member of staff gives; a refusal of it is noted where it tells something, with what was `tried`, and goes on. */
export async function noteRefusal<Result>(work: Promise<Result>, tried: Tried = {}): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal) await recordRefusal(await staff({ touch: false }), error, tried);
    throw error;
  }
}
