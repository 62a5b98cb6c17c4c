import { eq, max } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { federations } from "@/db/schema/federations";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import { letterBatches } from "@/db/schema/letter-batches";
import { providers } from "@/db/schema/providers";
import { staff, staffSessions } from "@/db/schema/staff";
import type { ApplicationStatus } from "@/domain/application-status";
import type { PrefectureCode } from "@/domain/prefecture";
import type { StaffAct } from "@/domain/staff-acts";
import type { StaffRole } from "@/domain/transitions";
import { tokyoDay } from "@/lib/dates";
import { makeId } from "@/lib/ids";
import type { Context, Staff } from "@/services/context";
import { changeOffice } from "@/services/ledger/change-office";
import { dropImport } from "@/services/ledger-files/decide-import";
import { readLedgerFile } from "@/services/ledger-files/read-ledger-file";
import { asShown } from "@/tests/support/as-shown";
import { buildApplication, type Letter } from "@/tests/support/build-application";
import { checked } from "@/tests/support/checked";
import { postAction } from "@/tests/support/post-action";
import type { TrainingServer } from "@/tests/support/training-server";

/** Every act that is done by sending something; the views are pages. */
export type DoorAct = Exclude<StaffAct, `view-${string}`>;

/** Whoever stands at a door: the server, its database as a context, and the cookie of the session. */
export interface Caller {
  server: TrainingServer;
  ctx: Context;
  staffId: string;
  cookie: string;
}

export interface Door {
  /** The act of the event that it leaves when it opens. */
  leaves: string;
  /** Whether what lies behind belongs to a federation; one's own account and views do not. */
  ofFederation: boolean;
  /** Makes what the act needs in this federation and sends it, past every screen, as a browser without scripts would. */
  knock(caller: Caller, federation: PrefectureCode): Promise<unknown>;
}

/** For every act the post that does it (R42): the compiler asks for one of each. */
export const doors: Record<DoorAct, Door> = {
  "save-view": own("save-view", (caller) => send(caller, "keepView", { name: "わたしの表示", view: "" })),
  review: onCase("review", "submitted", {}),
  wait: onCase("wait", "reviewing", { waitingReason: "contact", remindOn: "" }),
  approve: onCase("approve", "reviewing", { addressConfirmed: "yes" }),
  reject: onCase("reject", "reviewing", { rejectReason: "closed", rejectNote: "" }),
  reopen: onCase("reopen", "rejected", {}),
  "preview-decision": onCase(
    "preview-reject",
    "reviewing",
    { rejectReason: "closed", rejectNote: "" },
    "preview-decision",
  ),
  check: onCase("envelope-received", "reviewing", { envelopeNote: "" }),
  release: behind("release", async (caller, federation) => {
    const doubtful = { codeTries: 9, codesIssued: 9 };
    const { application } = await buildApplication(caller.ctx, {
      status: "reviewing",
      federation,
      application: doubtful,
    });
    return sendCase(caller, application.reference, { act: "release", releaseReason: "電話がつながらないため。" });
  }),
  "mark-compromised": behind("mark-compromised", async (caller, federation) => {
    const account = { passwordHash: "of-the-office" };
    const { application } = await buildApplication(caller.ctx, { status: "reviewing", federation, account });
    return sendCase(caller, application.reference, { act: "mark-compromised" });
  }),
  print: behind("print", async (caller, federation) => {
    const { application } = await buildApplication(caller.ctx, { status: "approved", federation });
    return sendPrint(caller, "print", { reference: application.reference });
  }),
  reprint: behind("reprint", async (caller, federation) => {
    const { application } = await buildApplication(caller.ctx, { status: "printed", federation });
    return sendPrint(caller, "reprint", { reprinted: application.reference, reason: "紙づまり" });
  }),
  seal: onBatch("seal-batch", () => ({ act: "seal-all" })),
  "unseal-batch": onBatch("unseal-batch", () => ({ act: "unseal-batch" }), {
    letter: { sealedAt: new Date(0), sealedBy: "test-sealer" },
  }),
  post: onBatch("post", (today) => ({ act: "post", postedOn: today }), {
    letter: { sealedAt: new Date(0), sealedBy: "test-sealer" },
  }),
  "close-batch": onBatch("explain-gap", () => ({ act: "explain", gap: "all", reason: "紙づまり" })),
  "record-canary": onBatch("record-canary", (today) => ({ arrivedOn: today }), {
    batch: { canary: true, postedOn: "2020-01-06" },
    action: "recordArrival",
  }),
  return: onCase("return", "posted", {}),
  "change-ledger": behind("change-ledger", async (caller, federation) => {
    const { row, asReadAt } = await officeIn(caller.ctx, federation);
    const fields = { ...row, name: "改名した事業所", asReadAt: String(asReadAt.getTime()), reason: "改称届" };
    return send(caller, "changeLedger", fields, `/admin/ledger/${row.number}/change`);
  }),
  "confirm-ledger": behind("confirm-address", async (caller, federation) => {
    const { row, asReadAt } = await officeIn(caller.ctx, federation);
    const proposer = colleagueOf(caller.ctx, "reviewer", federation);
    await changeOffice(proposer, { row: { ...row, address: "見本町2番" }, asReadAt, reason: "移転届" });
    const ofOffice = eq(ledgerChanges.providerNumber, row.number);
    const [change] = await caller.ctx.database.read.select().from(ledgerChanges).where(ofOffice);
    const fields = { number: row.number, change: change?.id ?? "", act: "confirm" };
    return send(caller, "settle", fields, `/admin/ledger/${row.number}`);
  }),
  "import-ledger": behind("drop-ledger-file", async (caller, federation) => {
    const keeper = colleagueOf(caller.ctx, "supervisor", federation);
    const id = await readLedgerFile(keeper, { name: "daicho.csv", bytes: ledgerFile(federation) });
    const answer = await send(caller, "giveWord", { id, act: "drop" }, `/admin/ledger/import/${id}`);
    await dropImport(keeper, id).catch(() => {});
    return answer;
  }),
  "manage-staff": onColleague("enrolment-renewed", "renew"),
  "suspend-staff": onColleague("staff-disabled", "suspend"),
  "end-own-sessions": own("end-own-sessions", async (caller) => {
    const { ctx, staffId } = caller;
    const opened = { createdAt: ctx.now, seenAt: ctx.now, secondFactorAt: ctx.now };
    const other = { id: makeId(ctx.now, ctx.random), staffId, ...opened };
    await commit(ctx, [statement(ctx.database.read.insert(staffSessions).values(other))]);
    return send(caller, "endStaffDevices", { end: other.id });
  }),
  "change-own-factors": own("recovery-codes-renewed", (caller) => send(caller, "makeStaffRecoveryCodes", {})),
  "change-settings": behind("settings-changed", async (caller, federation) => {
    const { read } = caller.ctx.database;
    const row = eq(federations.code, federation);
    const [kept] = await read.select().from(federations).where(row);
    if (kept === undefined) throw new Error("no such federation");
    const answer = await send(caller, "saveSettings", { ...blankSettings, federation, version: String(kept.version) });
    await commit(caller.ctx, [statement(read.update(federations).set(kept).where(row))]);
    return answer;
  }),
};

const blankSettings = {
  ...{ section: "試験の課", postalCode: "", address: "", phone: "", noticeEmail: "", envelopePostage: "" },
  ...{ cutOffTime: "15:00", mailClass: "", claimDeadlineTime: "", letterValidityDays: "30", callBack: "flagged" },
};

function behind(leaves: string, knock: Door["knock"]): Door {
  return { leaves, ofFederation: true, knock };
}

function own(leaves: string, knock: (caller: Caller) => Promise<unknown>): Door {
  return { leaves, ofFederation: false, knock };
}

function onCase(act: string, status: ApplicationStatus, fields: Record<string, string>, leaves = act): Door {
  return behind(leaves, async (caller, federation) => {
    const { application } = await buildApplication(caller.ctx, { status, federation });
    await checked(caller.ctx, application.id);
    return sendCase(caller, application.reference, { act, ...fields });
  });
}

interface OfBatch {
  letter?: Partial<Letter>;
  batch?: Partial<typeof letterBatches.$inferInsert>;
  action?: string;
}

/** A form about a batch of one printed letter; `fields` says what it sends on this day. */
function onBatch(
  leaves: string,
  fields: (today: string) => Record<string, string>,
  { letter, batch, action = "actOnBatch" }: OfBatch = {},
): Door {
  return behind(leaves, async (caller, federation) => {
    const { ctx } = caller;
    const number = await nextNumber(ctx, federation);
    const id = makeId(ctx.now, ctx.random);
    const row = {
      id,
      federation,
      number,
      approved: 1,
      printedAt: ctx.now,
      printedBy: "test-printer",
      ...batch,
    };
    await buildApplication(ctx, { status: "printed", federation, letter: { batchId: id, position: 1, ...letter } });
    await commit(ctx, [statement(ctx.database.read.insert(letterBatches).values(row))]);
    const key = `${federation}-${number}`;
    const page = action === "actOnBatch" ? `/admin/letters/batches/${key}` : undefined;
    return send(caller, action, { batch: key, ...fields(tokyoDay(ctx.now)) }, page);
  });
}

async function nextNumber({ database: { read } }: Context, federation: PrefectureCode): Promise<number> {
  const ofFederation = eq(letterBatches.federation, federation);
  const [last] = await read
    .select({ number: max(letterBatches.number) })
    .from(letterBatches)
    .where(ofFederation);
  return (last?.number ?? 0) + 1;
}

function onColleague(leaves: string, act: string): Door {
  return behind(leaves, async (caller, federation) => {
    const { ctx } = caller;
    const id = `colleague-${makeId(ctx.now, ctx.random).toLowerCase()}`.slice(0, 40);
    const row = { id, name: "試験 職員", role: "reviewer", federation, createdAt: ctx.now } as const;
    await commit(ctx, [statement(ctx.database.read.insert(staff).values(row))]);
    return send(caller, "actOnStaff", { id, act }, `/admin/staff/${id}`);
  });
}

/** Somebody else at the same database, who prepares what waits for a second person. */
function colleagueOf(ctx: Context, role: StaffRole, federation: PrefectureCode): Context<Staff> {
  const person = { id: `test-${role}`, name: "試験 職員", sessionId: "of-a-test", secondFactorAt: ctx.now };
  return { ...ctx, actor: { kind: "staff", role, federation, ...person } };
}

async function officeIn(ctx: Context, federation: PrefectureCode) {
  const { application } = await buildApplication(ctx, { federation });
  const number = application.providerNumber;
  const [office] = await ctx.database.read.select().from(providers).where(eq(providers.number, number));
  if (office === undefined) throw new Error("no such office");
  const { name, corporation, postalCode, address, building, phone, status, changedAt } = office;
  return { row: { number, name, corporation, postalCode, address, building, phone, status }, asReadAt: changedAt };
}

async function* ledgerFile(federation: PrefectureCode): AsyncGenerator<Uint8Array> {
  const heading = "事業所番号,事業所名,法人名,電話番号,住所\r\n";
  yield new TextEncoder().encode(`${heading}${federation}71234567,新しい事業所,試験法人,03-0000-0000,見本町1番\r\n`);
}

async function sendCase(caller: Caller, reference: string, fields: Record<string, string>): Promise<Response> {
  const page = `/admin/applications/${reference}`;
  const { ledgerSeenAt } = await asShown(caller.ctx, { reference });
  const shown = { reference, version: "1", view: "", ledgerSeenAt: String(ledgerSeenAt?.getTime() ?? "") };
  return send(caller, "decideCase", { ...shown, ...fields }, page);
}

function send(
  { server, cookie }: Caller,
  action: string,
  fields: Record<string, string>,
  page?: string,
): Promise<Response> {
  const place = page === undefined ? {} : { page };
  return postAction(server, action, { headers: { Cookie: cookie }, fields, ...place });
}

function sendPrint({ server, cookie }: Caller, what: string, fields: Record<string, string>): Promise<Response> {
  const headers = { Cookie: cookie, Origin: server.url };
  const body = new URLSearchParams(fields);
  return fetch(`${server.url}/admin/letters/${what}`, { method: "POST", redirect: "manual", body, headers });
}
