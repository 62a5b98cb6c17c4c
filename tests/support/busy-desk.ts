import { openDatabase } from "@/db/client";
import { commit, statement } from "@/db/commit";
import { batchGaps, letterBatches } from "@/db/schema/letter-batches";
import { queueViewFrom } from "@/domain/queue-view";
import { systemRandom } from "@/lib/random";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { findFederation } from "@/services/ledger/find-federation";
import { readLedgerFile } from "@/services/ledger-files/read-ledger-file";
import { saveView } from "@/services/queue/save-view";
import { changeSettings } from "@/services/settings/change-settings";
import { buildApplication } from "@/tests/support/build-application";
import { checked } from "@/tests/support/checked";
import { proposedChange } from "@/tests/support/proposed-change";
import type { TrainingServer } from "@/tests/support/training-server";

const day = 24 * 60 * 60 * 1000;

/** What addresses of a busy desk name. */
export interface BusyDesk {
  /** A posted application of an office that applied before. */
  reference: string;
  providerNumber: string;
  /** A clean application under review, and one that is not. */
  underReview: string[];
  /** A ledger file that waits for its word, and one with rows that cannot be taken. */
  waiting: string;
  refused: string;
}

/** Puts something into every list that the desk of Tokyo has, on a running server, as `staffId` of its supervisors finds it. */
export async function busyDesk(server: TrainingServer, staffId: string): Promise<BusyDesk> {
  const database = openDatabase({ url: `file:${server.database}` });
  const now = server.now();
  const world = { database, random: systemRandom, now, clock: () => now, ip: "" };
  const person = { id: staffId, name: "試験 職員", sessionId: "of-a-test", secondFactorAt: now };
  const ctx: Context<Staff> = { ...world, actor: { kind: "staff", role: "supervisor", federation: "13", ...person } };
  const desk = { ...(await cases(ctx)), ...(await files(ctx)) };
  await batches(ctx);
  await saveView(ctx, "わたしの表示", queueViewFrom("mine=yes"));
  const { code, name, version, ...settings } = await findFederation(ctx, "13");
  await changeSettings(ctx, { federation: code, version, settings: { ...settings, section: "試験の課" } });
  database.client.close();
  return desk;
}

async function cases(ctx: Context<Staff>) {
  const before = { ...ctx, now: new Date(ctx.now.getTime() - 60 * day) };
  const earlier = await buildApplication(before, { status: "completed" });
  const { providerNumber } = earlier.application;
  const account = earlier.account ?? {};
  const doubtful = { codeTries: 5, codesIssued: 5 };
  const posted = await buildApplication(ctx, { status: "posted", providerNumber, account, application: doubtful });
  const { id, reference } = posted.application;
  await checked(ctx, id, { staffId: ctx.actor.id, phone: "03-0000-0001" });
  const office = {
    kind: "office",
    accountId: posted.account?.id ?? "",
    sessionId: "of-a-test",
    letterId: null,
  } as const;
  await commit(ctx, [record({ ...ctx, actor: office }, { act: "choose-password" })]);
  await proposedChange(ctx, providerNumber);
  await buildApplication(ctx, { status: "approved" });
  const clean = await buildApplication(ctx, { status: "reviewing" });
  await checked(ctx, clean.application.id);
  const unclean = await buildApplication(ctx, { status: "reviewing", application: doubtful });
  const underReview = [clean, unclean].map(({ application }) => application.reference);
  return { reference, providerNumber, underReview };
}

/** 束 1, on its way with a 確認用の通知書, and 2, which was closed without one of its letters. */
async function batches(ctx: Context<Staff>): Promise<void> {
  const { read } = ctx.database;
  const printed = { federation: "13", approved: 1, printedAt: ctx.now, printedBy: "test-printer" } as const;
  const placed = async (batchId: string) =>
    (await buildApplication(ctx, { status: "printed", letter: { batchId, position: 1 } })).application;
  await placed("batch-1");
  const left = await placed("batch-2");
  const gap = { batchId: "batch-2", applicationId: left.id, reason: "紙づまり", staffId: ctx.actor.id, at: ctx.now };
  const rows = [
    { ...printed, id: "batch-1", number: 1, canary: true, postedOn: "2026-01-05", postedBy: ctx.actor.id },
    { ...printed, id: "batch-2", number: 2, closedAt: ctx.now, closedBy: ctx.actor.id },
  ];
  await commit(ctx, [
    statement(read.insert(letterBatches).values(rows)),
    statement(read.insert(batchGaps).values(gap)),
  ]);
}

async function files(ctx: Context<Staff>) {
  const keeper = { ...ctx, actor: { ...ctx.actor, id: "test-keeper" } };
  const read = (name: string, row: string) => readLedgerFile(keeper, { name, bytes: fileOf(row) });
  const refused = await read("refused.csv", "11X,見本の事業所,見本法人,03-0000-0000,見本町1番");
  return { refused, waiting: await read("waiting.csv", "1371234567,新しい事業所,試験法人,03-0000-0000,見本町1番") };
}

async function* fileOf(row: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(`事業所番号,事業所名,法人名,電話番号,住所\r\n${row}\r\n`);
}
