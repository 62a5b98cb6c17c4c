import { z } from "zod";
import { prefectureCode } from "@/domain/prefecture";
import { staffStates } from "@/domain/staff-state";
import { staffRoles } from "@/domain/transitions";

const longestSearch = 100;
const staffId = z.string().max(40).optional().catch(undefined);

const fields = z.object({
  q: z
    .string()
    .transform((typed) => typed.trim().slice(0, longestSearch))
    .catch(""),
  role: z.enum(staffRoles).optional().catch(undefined),
  state: z.enum(staffStates).optional().catch(undefined),
  federation: prefectureCode.optional().catch(undefined),
  after: staffId,
});

/**
 * The one rule of what the address bar of 職員 says (issue 3, 8): takes unknown, gives the view. A value that is none falls
 * back to no filter. `q` is a part of an ID or a name, `after` the 職員ID after which the page begins.
 */
export const staffView = fields.catch(() => fields.parse({}));

export type StaffView = z.infer<typeof staffView>;

/** All staff from the first one on. */
export const allStaff: StaffView = fields.parse({});

/** The query string of a view, which `staffView` reads back; "" for all staff. `change` replaces parts of it. */
export function staffViewText(view: StaffView, change: Partial<StaffView> = {}): string {
  const said = Object.entries({ ...view, ...change }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams(said).toString();
}
