import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type Database, openDatabase } from "@/db/client";
import { commit } from "@/db/commit";
import { migrate } from "@/db/migrate";
import { codes, proofs } from "@/db/schema/proofs";
import { projectPath } from "@/lib/project-root";

const folder = mkdtempSync(join(tmpdir(), "login-reissue-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const journal = z.looseObject({ entries: z.array(z.unknown()) });

describe("a migration keeps what was there before", () => {
  it("0001: a draft becomes a draft with its proof, its code stays good, a security address keeps its account", async () => {
    const database = await databaseAfter(1);
    const write = (sql: string) => commit({ database }, [{ sql, args: [] }]);
    await write(
      "insert into drafts (id, browser, provider_number, email, tries, codes_issued, created_at, expires_at) values ('d', 'b', '1311111111', 'a@example.jp', 2, 1, 10, 20)",
    );
    await write(
      "insert into codes (id, draft_id, purpose, hash, pepper_id, tag, email, mailbox, ip, resend, issued_at, expires_at, mail_id) values ('c', 'd', 'application', 'h', 'p1', 'ABC', 'a@example.jp', 'a@example.jp', '', 0, 10, 20, 'm')",
    );
    await write(
      "insert into accounts (id, user_id, provider_number, federation, security_email, created_at) values ('k', 'KJ1', '1311111111', '13', 'S@example.jp', 10), ('l', 'KJ2', '1311111111', '11', null, 10)",
    );
    await migrate(database, projectPath());
    expect(await database.read.select().from(proofs)).toMatchObject([
      { id: "d", purpose: "application", browser: "b", email: "a@example.jp", tries: 2, codesIssued: 1 },
    ]);
    expect(await database.read.select().from(codes)).toMatchObject([{ id: "c", proofId: "d", hash: "h" }]);
    expect((await database.client.execute("select id, provider_number from drafts")).rows).toMatchObject([
      { id: "d", provider_number: "1311111111" },
    ]);
    expect(
      (await database.client.execute("select account_id, email, mailbox from security_emails")).rows,
    ).toMatchObject([{ account_id: "k", email: "S@example.jp", mailbox: "s@example.jp" }]);
  });
});

/** A database as it was when the first `steps` migrations were all there were. */
async function databaseAfter(steps: number): Promise<Database> {
  const root = join(folder, `after-${steps}`);
  const migrations = join(root, "db/migrations");
  cpSync(projectPath("db/migrations"), migrations, { recursive: true });
  const file = join(migrations, "meta/_journal.json");
  const whole = journal.parse(JSON.parse(readFileSync(file, "utf8")));
  writeFileSync(file, JSON.stringify({ ...whole, entries: whole.entries.slice(0, steps) }));
  const database = openDatabase({ url: `file:${join(root, "test.db")}` });
  await migrate(database, root);
  return database;
}
