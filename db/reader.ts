import type { Client } from "@libsql/client";
import type { LibSQLPreparedQuery } from "drizzle-orm/libsql";
import { LibSQLDatabase, LibSQLSession } from "drizzle-orm/libsql";
import type { PreparedQueryConfig } from "drizzle-orm/sqlite-core";
import { SQLiteAsyncDialect } from "drizzle-orm/sqlite-core";
import { DatabaseFailure } from "@/db/database-failure";

/** Drizzle over this client, put together as `drizzle(client)` does it; a query that fails throws a `DatabaseFailure` (R11). */
export function reader(client: Client): LibSQLDatabase {
  const dialect = new SQLiteAsyncDialect();
  return new LibSQLDatabase(
    "async",
    dialect,
    new DiscreetSession(client, dialect, undefined, {}, undefined),
    undefined,
  );
}

type Nothing = Record<string, never>;
type Values = Record<string, unknown>;

/** Every query of Drizzle, prepared or awaited as it stands, goes through `prepareQuery`. */
class DiscreetSession extends LibSQLSession<Nothing, Nothing> {
  override prepareQuery<Result extends Omit<PreparedQueryConfig, "run">>(
    ...query: Parameters<LibSQLSession<Nothing, Nothing>["prepareQuery"]>
  ): LibSQLPreparedQuery<Result> {
    return discreet(super.prepareQuery<Result>(...query));
  }
}

function discreet<Result extends Omit<PreparedQueryConfig, "run">>(prepared: LibSQLPreparedQuery<Result>) {
  const { run, all, get, values } = prepared;
  return Object.assign(prepared, {
    run: (given?: Values) => run.call(prepared, given).catch(fail),
    all: (given?: Values) => all.call(prepared, given).catch(fail),
    get: (given?: Values) => get.call(prepared, given).catch(fail),
    values: (given?: Values) => values.call(prepared, given).catch(fail),
  });
}

/** `all` and `get` run by `values`, whose failure comes by here twice. */
function fail(error: unknown): never {
  throw error instanceof DatabaseFailure ? error : new DatabaseFailure(error);
}
