import type { InArgs } from "@libsql/client";
import { LibsqlError } from "@libsql/client";
import type { Database } from "@/db/client";
import { DatabaseFailure } from "@/db/database-failure";

/** One write: SQL text with its values. A change is a list of them. */
export interface Statement {
  sql: string;
  args: unknown[];
}

/** Anything Drizzle can turn into SQL: an insert, update or delete that was built but not run. */
interface Query {
  toSQL(): { sql: string; params: unknown[] };
}

/** The change could not be made as it was meant; `constraint` names what stood against it ("guard.ok" for a guard). */
export class Conflict extends Error {
  override readonly name = "Conflict";

  constructor(readonly constraint: string) {
    super(`conflict: ${constraint}`);
  }
}

/** A write as a value, to be handed to `commit`. */
export function statement(query: Query): Statement {
  const { sql, params } = query.toSQL();
  return { sql, args: params };
}

/** A write that must change exactly `rows` rows; when it doesn't, the whole commit holds nothing. */
export function guarded(query: Query, rows = 1): Statement[] {
  return [statement(query), { sql: "insert into guard (ok) select case when changes() = ? then 1 end", args: [rows] }];
}

/** A condition at the end of the writes before it: the count that `query` gives is at most `most`, else nothing is kept. */
export function atMost(most: number, query: Query): Statement {
  const { sql, params } = query.toSQL();
  return { sql: `insert into guard (ok) select case when (${sql}) <= ? then 1 end`, args: [...params, most] };
}

/**
 * The only writer of the program: everything in `change` or nothing, in one write batch and one round trip.
 * Throws `Conflict` when a guard or a unique rule stood against it, `DatabaseFailure` for all else.
 */
export async function commit({ database }: { database: Database }, change: readonly Statement[]): Promise<void> {
  const last = { sql: "delete from guard", args: [] };
  try {
    await database.client.batch(
      [...change, last].map(({ sql, args }) => ({ sql, args: args as InArgs })),
      "write",
    );
  } catch (error) {
    const constraint = constraintOf(error);
    throw constraint === undefined ? new DatabaseFailure(error) : new Conflict(constraint);
  }
}

function constraintOf(error: unknown): string | undefined {
  if (!(error instanceof LibsqlError) || !error.code.startsWith("SQLITE_CONSTRAINT")) return undefined;
  return /(?:UNIQUE constraint failed: |NOT NULL constraint failed: (?=guard\.))([\w.]+)/.exec(error.message)?.[1];
}
