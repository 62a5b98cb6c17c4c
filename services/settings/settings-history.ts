import { and, desc, eq } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { staff } from "@/db/schema/staff";
import { changesTold, type SettingChange } from "@/domain/federation-settings-change";
import type { PrefectureCode } from "@/domain/prefecture";
import type { Context } from "@/services/context";

export interface SettingsChanged {
  at: Date;
  /** The name of whoever changed them. */
  by: string;
  /** Their 職員ID; null where the event names nobody. */
  byId: string | null;
  version: number;
  changes: SettingChange[];
}

/** Who changed what of a federation's settings, newest first, `most` changes at the most. */
export async function settingsHistory(
  { database: { read } }: Context,
  federation: PrefectureCode,
  most: number,
): Promise<SettingsChanged[]> {
  const rows = await read
    .select({ at: events.at, by: staff.name, byId: events.actorId, detail: events.detail })
    .from(events)
    .leftJoin(staff, eq(staff.id, events.actorId))
    .where(and(eq(events.federation, federation), eq(events.act, "settings-changed")))
    .orderBy(desc(events.at), desc(events.sequence))
    .limit(most);
  return rows.map(({ at, by, byId, detail }) => ({ at, by: by ?? "(登録のない職員)", byId, ...changesTold(detail) }));
}
