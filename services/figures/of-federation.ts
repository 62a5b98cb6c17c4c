import type { SQL } from "drizzle-orm";
import { eq, inArray } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { applicationCounts } from "@/db/schema/application-counts";
import { applications } from "@/db/schema/applications";
import { events } from "@/db/schema/events";
import { type PrefectureCode, prefectures } from "@/domain/prefecture";

/** The applications of one federation, or of all, each named: only so does the index, which begins with the federation, serve both. */
export function applicationsOf(federation: PrefectureCode | null): SQL {
  return federation === null ? inAny(applications.federation) : eq(applications.federation, federation);
}

/** The same for the counts that are kept of them. */
export function countsOf(federation: PrefectureCode | null): SQL {
  return federation === null ? inAny(applicationCounts.federation) : eq(applicationCounts.federation, federation);
}

/** The events of one federation, or all there are: the index by act serves those. */
export function eventsOf(federation: PrefectureCode | null): SQL | undefined {
  return federation === null ? undefined : eq(events.federation, federation);
}

function inAny(column: SQLiteColumn): SQL {
  return inArray(
    column,
    prefectures.map(({ code }) => code),
  );
}
