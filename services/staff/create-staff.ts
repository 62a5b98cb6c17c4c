import { Conflict, commit, statement } from "@/db/commit";
import { staff } from "@/db/schema/staff";
import { newStaff } from "@/domain/new-staff";
import { Refusal } from "@/domain/refusal";
import { record } from "@/services/audit/record";
import type { Context, Staff, System } from "@/services/context";
import { authoriseManaging } from "@/services/staff/authorise-managing";
import { freshEnrolment } from "@/services/staff/fresh-enrolment";
import { refusePlaceElsewhere } from "@/services/staff/refuse-place-elsewhere";

/**
 * Adds a member of staff who has yet to choose a password and a second factor; for an admin or the operator's command. Gives
 * the one-time enrolment token: 256 bits of which only the hash is kept, good for 72 hours. Refuses a malformed answer,
 * `federation-elsewhere` and an ID that is taken (contract.md, staff:create; issue 3, 8).
 */
export async function createStaff(ctx: Context<System | Staff>, input: unknown): Promise<string> {
  authoriseManaging(ctx);
  const parsed = newStaff.safeParse(input);
  if (!parsed.success) throw new Refusal("staff-malformed", parsed.error.issues.map(({ message }) => message).join(""));
  const { id, name, role, federation } = parsed.data;
  refusePlaceElsewhere(ctx, federation ?? null);
  const { token, enrolment } = freshEnrolment(ctx);
  const row = { id, name, role, federation: federation ?? null, ...enrolment, createdAt: ctx.now };
  const event = record(ctx, { act: "staff-created", detail: { staff: id, role }, ...(federation && { federation }) });
  try {
    await commit(ctx, [statement(ctx.database.read.insert(staff).values(row)), event]);
  } catch (error) {
    if (error instanceof Conflict) throw new Refusal("staff-exists", `職員ID「${id}」はすでに使われています。`, "id");
    throw error;
  }
  return token;
}
