import { sql } from "drizzle-orm";

/**
 * `missingReport` as a condition on an application: 発送済, and the letter that is valid now was reported as missing after it was
 * printed, and not as 未開封で届いた since. Spelt out with its tables, for it stands in lists of columns too; the plus leaves
 * SQLite the index of reported letters.
 */
export const isReported = sql<
  0 | 1
>`(+applications.status = 'posted' and applications.missing_reported_at is not null and exists (
  select 1 from letters
  where letters.application_id = applications.id and letters.voided_at is null
    and letters.printed_at < applications.missing_reported_at and coalesce(letters.received_as, '') <> 'intact'
))`;
