import { describe, expect, it } from "vitest";
import { checkReadiness } from "@/services/tasks/check-readiness";
import { measure } from "@/services/tasks/measure";
import { pendingMigrations } from "@/services/tasks/pending-migrations";
import { queue, system } from "@/tests/services/mail/outbox-support";
import { buildApplication } from "@/tests/support/build-application";
import { at } from "@/tests/support/test-context";

describe("readiness", () => {
  it("is given when the database answers and knows every migration", async () => {
    const ctx = await system();
    expect(await pendingMigrations(ctx)).toBe(0);
    expect(await checkReadiness(ctx)).toEqual({ database: true, migrations: true, worker: true });
  });

  it("is denied on a database that was never migrated", async () => {
    const ctx = await system();
    await ctx.database.client.execute("drop table __drizzle_migrations");
    expect(await pendingMigrations(ctx)).toBeGreaterThan(0);
    expect(await checkReadiness(ctx)).toMatchObject({ database: true, migrations: false });
  });

  it("is denied when the last migration is missing", async () => {
    const ctx = await system();
    await ctx.database.client.execute(
      "delete from __drizzle_migrations where rowid = (select max(rowid) from __drizzle_migrations)",
    );
    expect(await checkReadiness(ctx)).toMatchObject({ database: true, migrations: false });
  });

  it("is denied when the database does not answer", async () => {
    const ctx = await system();
    ctx.database.client.close();
    expect(await checkReadiness(ctx)).toMatchObject({ database: false, migrations: false });
  });
});

describe("the metrics", () => {
  it("count every state, also those that nothing is in, and the age of the mail that waits longest", async () => {
    const ctx = await system();
    await queue(ctx, { id: "a" });
    await queue(at(ctx, 30_000), { id: "b" });
    const text = await measure(at(ctx, 90_000));
    expect(text).toContain('login_reissue_applications{state="submitted"} 0\n');
    expect(text).toContain('login_reissue_mails{state="queued"} 2\n');
    expect(text).toContain('login_reissue_mails{state="sent"} 0\n');
    expect(text).toContain("login_reissue_oldest_queued_mail_seconds 90\n");
    expect(text).toMatch(/\nprocess_cpu_seconds_total [\d.]+\n/);
    expect(text).toMatch(/\nprocess_resident_memory_bytes \d+\n$/);
  });

  it("count the applications of all federations together", async () => {
    const ctx = await system();
    await buildApplication(ctx, { federation: "13", status: "approved" });
    await buildApplication(ctx, { federation: "27", status: "approved" });
    await buildApplication(ctx, { federation: "27", status: "submitted" });
    const text = await measure(ctx);
    expect(text).toContain('login_reissue_applications{state="approved"} 2\n');
    expect(text).toContain('login_reissue_applications{state="submitted"} 1\n');
  });

  it("name nobody", async () => {
    const ctx = await system();
    await queue(ctx, { id: "a", to: "clerk@office.example.jp" });
    expect(await measure(ctx)).not.toContain("clerk");
  });
});
