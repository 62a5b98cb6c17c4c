import { sql } from "drizzle-orm";

/** Many 事業所番号 as one value of a query, for `inArray`. */
export function numberList(numbers: readonly string[]) {
  return sql`(select value from json_each(${JSON.stringify(numbers)}))`;
}
