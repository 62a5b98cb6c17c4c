import type { Statement } from "@/db/commit";
import { commit, statement } from "@/db/commit";
import { accounts } from "@/db/schema/accounts";
import { applications } from "@/db/schema/applications";
import { letters } from "@/db/schema/letters";
import { providers } from "@/db/schema/providers";
import type { ApplicationStatus } from "@/domain/application-status";
import { normalisePassword } from "@/domain/new-password";
import type { PrefectureCode } from "@/domain/prefecture";
import { makeReference } from "@/domain/reference";
import { makeTemporaryPassword } from "@/domain/temporary-password";
import { makeUserId } from "@/domain/user-id";
import { makeId } from "@/lib/ids";
import type { Context } from "@/services/context";
import { hashPassword } from "@/services/credentials/password-hash";
import { securityEmailOf } from "@/tests/support/security-email-of";

export type Application = typeof applications.$inferSelect;
export type Account = typeof accounts.$inferSelect;
export type Letter = typeof letters.$inferSelect;

const thirtyDays = 30 * 24 * 60 * 60 * 1000;

interface Wanted {
  status?: ApplicationStatus;
  federation?: PrefectureCode;
  providerNumber?: string;
  /** Columns of the application, the account and the letter that matter to the test. */
  application?: Partial<Application>;
  account?: Partial<Account> | null;
  letter?: Partial<Letter> | null;
  /** The office's own password; without it the account has none. */
  password?: string;
  /** A registered セキュリティ用メールアドレス of the account. */
  securityEmail?: string;
}

export interface Built {
  application: Application;
  account: Account | null;
  letter: Letter | null;
  /** What the letter's reader would type; blank without a letter. */
  temporaryPassword: string;
}

const withLetter: readonly ApplicationStatus[] = ["printed", "posted", "completed", "returned"];

/**
 * An application as it stands in `status` (`submitted` unless told), by an office of the ledger, with the account and, from
 * printing on, the letter that belong to it. `account: null` is an office without an ID, `letter: null` one without a letter.
 */
export async function buildApplication(ctx: Context, wanted: Wanted = {}): Promise<Built> {
  const application = applicationOf(ctx, wanted);
  const account = wanted.account === null ? null : await accountOf(ctx, application, wanted);
  const temporaryPassword = makeTemporaryPassword(ctx.random);
  const letter =
    account === null || wanted.letter === null || !withLetter.includes(application.status)
      ? null
      : await letterOf(ctx, application, account, temporaryPassword, wanted.letter);
  await commit(ctx, [
    ...office(ctx, application.providerNumber),
    statement(ctx.database.read.insert(applications).values(application)),
    ...(account === null ? [] : [accountRow(ctx, account)]),
    ...(account === null || wanted.securityEmail === undefined
      ? []
      : [securityEmailOf(ctx, account.id, wanted.securityEmail)]),
    ...(letter === null ? [] : [statement(ctx.database.read.insert(letters).values(letter))]),
  ]);
  return { application, account, letter, temporaryPassword: letter === null ? "" : temporaryPassword };
}

function office(ctx: Context, number: string): Statement[] {
  const row = {
    number,
    name: "試験の事業所",
    corporation: "試験法人",
    address: "東京都千代田区一番町1",
    changedAt: ctx.now,
  };
  return [statement(ctx.database.read.insert(providers).values(row).onConflictDoNothing())];
}

/** An account that an earlier build made may be given again: the same office with a second application. */
function accountRow(ctx: Context, account: Account): Statement {
  return statement(ctx.database.read.insert(accounts).values(account).onConflictDoNothing({ target: accounts.id }));
}

let built = 0;

function applicationOf(ctx: Context, { status = "submitted", federation = "13", ...wanted }: Wanted): Application {
  built += 1;
  const notYetApproved = ["submitted", "reviewing", "waiting", "rejected", "withdrawn"].includes(status);
  return {
    id: makeId(ctx.now, ctx.random),
    reference: makeReference(ctx.random),
    draftId: ctx.random.token(),
    providerNumber: wanted.providerNumber ?? `${federation}7${String(built).padStart(7, "0")}`,
    federation,
    email: `office-${built}@example.jp`,
    mailbox: `office-${built}@example.jp`,
    codeTries: 0,
    codesIssued: 1,
    status,
    waitingReason: status === "waiting" ? "contact" : null,
    remindOn: null,
    rejectReason: null,
    handledBy: null,
    flagsCheckedAt: null,
    approvedBy: notYetApproved ? null : "test-approver",
    ledgerSeenAt: notYetApproved ? null : ctx.now,
    officeMovedAt: null,
    missingReportedAt: null,
    version: 1,
    submittedAt: ctx.now,
    changedAt: ctx.now,
    ...wanted.application,
  };
}

async function accountOf(ctx: Context, { providerNumber, federation }: Application, wanted: Wanted): Promise<Account> {
  return {
    id: makeId(ctx.now, ctx.random),
    userId: makeUserId(ctx.random),
    providerNumber,
    federation,
    passwordHash: wanted.password === undefined ? null : await hashPassword(normalisePassword(wanted.password)),
    passwordChangedAt: null,
    securityCodeHash: null,
    securityCodeFailures: 0,
    securityCodeDelayedUntil: null,
    termsAcceptedAt: null,
    compromised: false,
    failures: 0,
    delayedUntil: null,
    lastSignInAt: null,
    createdAt: ctx.now,
    ...wanted.account,
  };
}

async function letterOf(
  ctx: Context,
  { id: applicationId, status }: Application,
  { id: accountId }: Account,
  temporaryPassword: string,
  columns?: Partial<Letter>,
): Promise<Letter> {
  const posted = status !== "printed";
  return {
    id: makeId(ctx.now, ctx.random),
    applicationId,
    accountId,
    passwordHash: await hashPassword(temporaryPassword),
    printedAt: ctx.now,
    printedBy: "test-issuer",
    reprintReason: null,
    batchId: null,
    position: null,
    sealedAt: null,
    sealedBy: null,
    postedAt: posted ? ctx.now : null,
    postedBy: posted ? "test-issuer" : null,
    trackingNumber: null,
    validUntil: posted ? new Date(ctx.now.getTime() + thirtyDays) : null,
    usedAt: status === "completed" ? ctx.now : null,
    receiptHash: null,
    receivedAt: null,
    receivedAs: null,
    reminders: 0,
    endingWarnedAt: null,
    voidedAt: status === "completed" || status === "returned" ? ctx.now : null,
    ...columns,
  };
}
