import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { Client } from "@libsql/client";
import { createClient } from "@libsql/client";
import type { LibSQLDatabase } from "drizzle-orm/libsql";
import { reader } from "@/db/reader";
import { env } from "@/lib/env";

/** A libSQL database: `read` builds queries, `client` is for `commit` and the migration alone. */
export interface Database {
  client: Client;
  read: LibSQLDatabase;
}

interface Source {
  url: string;
  authToken?: string | undefined;
  encryptionKey?: string | undefined;
}

/** Opens a database file or server. One connection with a five-second wait: further ones would lack these settings. */
export function openDatabase(source: Source): Database {
  if (source.url.startsWith("file:"))
    mkdirSync(dirname(source.url.slice("file:".length)), { recursive: true, mode: 0o700 });
  const client = createClient({ ...source, concurrency: 1, timeout: 5000 });
  return { client, read: reader(client) };
}

const shared = globalThis as typeof globalThis & { loginReissueDatabase?: Database };

/** The database of this process; on `globalThis` because a built server holds several copies of this module. */
export function database(): Database {
  const { DATABASE_URL: url, DATABASE_AUTH_TOKEN: authToken, DATABASE_ENCRYPTION_KEY: encryptionKey } = env();
  shared.loginReissueDatabase ??= openDatabase({ url, authToken, encryptionKey });
  return shared.loginReissueDatabase;
}
