import { z } from "zod";
import { Conflict, commit, statement } from "@/db/commit";
import { staff } from "@/db/schema/staff";
import { prefectureCode } from "@/domain/prefecture";
import { Refusal } from "@/domain/refusal";
import { staffRoles } from "@/domain/transitions";
import { record } from "@/services/audit/record";
import type { Context, System } from "@/services/context";
import { freshEnrolment } from "@/services/staff/fresh-enrolment";

const newStaff = z
  .object({
    id: z
      .string("職員IDを指定してください。")
      .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/, "職員IDは英小文字・数字・「.」「_」「-」の2〜40文字です。")
      .refine((id) => id !== "system", "この職員IDは使えません。"),
    name: z
      .string("氏名を指定してください。")
      .trim()
      .min(1, "氏名を指定してください。")
      .max(60, "氏名は60文字までです。"),
    role: z.enum(staffRoles, `役割は${staffRoles.join("、")}のいずれかです。`),
    federation: prefectureCode.optional(),
  })
  .refine(({ role, federation }) => role === "admin" || federation !== undefined, {
    path: ["federation"],
    error: "国保連合会の番号(01〜47)を指定してください。全国を受け持てるのは管理者だけです。",
  });

/**
 * Adds a member of staff who has yet to choose a password and a second factor. Gives the one-time enrolment token: 256 bits
 * of which only the hash is kept, good for 72 hours. Refuses a malformed answer and an ID that is taken (contract.md,
 * staff:create).
 */
export async function createStaff(ctx: Context<System>, input: unknown): Promise<string> {
  const parsed = newStaff.safeParse(input);
  if (!parsed.success) throw new Refusal("staff-malformed", parsed.error.issues.map(({ message }) => message).join(""));
  const { id, name, role, federation } = parsed.data;
  const { token, enrolment } = freshEnrolment(ctx);
  const row = { id, name, role, federation: federation ?? null, ...enrolment, createdAt: ctx.now };
  const event = record(ctx, { act: "staff-created", detail: { staff: id, role }, ...(federation && { federation }) });
  try {
    await commit(ctx, [statement(ctx.database.read.insert(staff).values(row)), event]);
  } catch (error) {
    if (error instanceof Conflict) throw new Refusal("staff-exists", `職員ID「${id}」はすでに使われています。`);
    throw error;
  }
  return token;
}
