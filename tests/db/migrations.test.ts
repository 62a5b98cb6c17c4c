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

  it("0005: an approved case rests on the ledger as its approver saw it, and each office knows since when its letters name it so", async () => {
    const database = await databaseAfter(5);
    const write = (sql: string) => commit({ database }, [{ sql, args: [] }]);
    const office = "insert into providers (number, name, corporation, address, changed_at, address_changed_at) values";
    await write(`${office} ('1', 'a', '', 'x', 9, null), ('2', 'b', '', 'x', 50, 20), ('3', 'c', '', 'x', 60, 20)`);
    const change =
      "insert into ledger_changes (id, provider_number, earlier, fields, reason, as_read_at, proposed_by, proposed_at, settled_at, settled_as) values";
    await write(
      `${change} ('k', '2', '{"phone":"1"}', '{"phone":"2"}', '', 20, 'p', 50, 50, 'at-once'), ('l', '3', '{"name":"b"}', '{"name":"c"}', '', 20, 'p', 60, 60, 'at-once'), ('m', '1', '{"name":"a"}', '{"name":"z"}', '', 9, 'p', 70, 70, 'dropped')`,
    );
    const application =
      "insert into applications (id, reference, draft_id, provider_number, federation, email, status, approved_by, submitted_at, changed_at) values";
    await write(
      `${application} ('q', 'q', 'q', '1', '13', '', 'printed', 'p', 10, 80), ('r', 'r', 'r', '2', '13', '', 'submitted', null, 10, 10)`,
    );
    await write(
      "insert into events (at, actor, act, application_id) values (30, 'staff', 'approve', 'q'), (40, 'staff', 'approve', 'q'), (80, 'staff', 'print', 'q')",
    );
    await migrate(database, projectPath());
    const seen = await database.client.execute("select id, ledger_seen_at from applications order by id");
    expect(seen.rows).toMatchObject([
      { id: "q", ledger_seen_at: 40 },
      { id: "r", ledger_seen_at: null },
    ]);
    const offices = await database.client.execute("select number, addressee_changed_at from providers order by number");
    expect(offices.rows).toMatchObject([
      { number: "1", addressee_changed_at: null },
      { number: "2", addressee_changed_at: 20 },
      { number: "3", addressee_changed_at: 60 },
    ]);
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
