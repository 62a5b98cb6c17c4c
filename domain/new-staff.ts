import { z } from "zod";
import { prefectureCode } from "@/domain/prefecture";
import { staffRoles } from "@/domain/transitions";

const name = z
  .string("氏名を指定してください。")
  .trim()
  .min(1, "氏名を指定してください。")
  .max(60, "氏名は60文字までです。");

const place = {
  name,
  role: z.enum(staffRoles, "役割を選んでください。"),
  federation: prefectureCode.optional(),
};

type Place = { role: string; federation?: string | undefined };

const placed = ({ role, federation }: Place) => role === "admin" || federation !== undefined;

const unplaced = {
  path: ["federation"],
  error: "国保連合会(01〜47)を選んでください。全国を受け持てるのはシステム管理の職員だけです。",
};

/** What is known of a person at the desk: name, role and federation, which an admin alone may be without (issue 3, 8). */
export const staffPlace = z.object(place).refine(placed, unplaced);

/** The program's own name in the record, and screens that stand beside those of people. */
const reserved = ["system", "new", "export"];

/** `staffPlace` of somebody new, with the 職員ID that is theirs from now on (contract.md, staff:create). */
export const newStaff = z
  .object({
    id: z
      .string("職員IDを指定してください。")
      .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/, "職員IDは英小文字・数字・「.」「_」「-」の2〜40文字です。")
      .refine((id) => !reserved.includes(id), "この職員IDは使えません。"),
    ...place,
  })
  .refine(placed, unplaced);

export type StaffPlace = z.output<typeof staffPlace>;
