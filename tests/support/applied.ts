import { eq } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { accounts } from "@/db/schema/accounts";
import { codes } from "@/db/schema/proofs";
import { providers } from "@/db/schema/providers";
import type { ApplicationForm } from "@/domain/application-form";
import type { PrefectureCode } from "@/domain/prefecture";
import type { ProviderStatus } from "@/domain/provider-status";
import { makeUserId } from "@/domain/user-id";
import { makeId } from "@/lib/ids";
import { tokenHash } from "@/lib/secrets";
import { submit } from "@/services/applications/submit";
import type { Applicant, Context } from "@/services/context";
import { apply } from "@/services/drafts/apply";
import type { Draft } from "@/services/drafts/find-draft";
import { findDraft } from "@/services/drafts/find-draft";
import { proveMailbox } from "@/services/drafts/prove-mailbox";
import { securityEmailOf } from "@/tests/support/security-email-of";
import { lastCode } from "@/tests/support/sent-codes";
import { as } from "@/tests/support/test-context";

interface Office {
  number?: string;
  status?: ProviderStatus;
  /** The federations that issued a ユーザID to it; none bills on paper. */
  issuedBy?: readonly PrefectureCode[];
  securityEmail?: string;
}

/** Puts an office with its accounts into the ledger: 1311111111 of Tokyo with one ID, unless told otherwise. */
export async function addOffice(ctx: Context, wanted: Office = {}): Promise<string> {
  const { number = "1311111111", status = "active", issuedBy = ["13"], securityEmail } = wanted;
  const { read } = ctx.database;
  const office = { number, name: "請求事業所A", corporation: "試験法人", address: "東京都千代田区一番町1", status };
  const issued = issuedBy.map((federation) => ({
    id: makeId(ctx.now, ctx.random),
    userId: makeUserId(ctx.random),
    providerNumber: number,
    federation,
    createdAt: ctx.now,
  }));
  await commit(ctx, [
    statement(read.insert(providers).values({ ...office, changedAt: ctx.now })),
    ...issued.map((account) => statement(read.insert(accounts).values(account))),
    ...issued.flatMap(({ id }) => (securityEmail === undefined ? [] : [securityEmailOf(ctx, id, securityEmail)])),
  ]);
  return number;
}

/** The office's status in the ledger from now on. */
export async function setOfficeStatus(ctx: Context, number: string, status: ProviderStatus): Promise<void> {
  const change = ctx.database.read.update(providers).set({ status });
  await commit(ctx, [statement(change.where(eq(providers.number, number)))]);
}

/** 1311111111 and one address typed twice, unless told otherwise. */
export function formFor(over: { providerNumber?: string; email?: string } = {}): ApplicationForm {
  const { providerNumber = "1311111111", email = "clerk@office.example.jp" } = over;
  return { providerNumber, email, emailConfirmation: email };
}

/** The same browser after `token` was put into its cookie; without a new one it keeps its own. */
export function browserWith(ctx: Context<Applicant>, token: string | null): Context<Applicant> {
  return token === null ? ctx : as(ctx, { kind: "applicant", browser: tokenHash(token) });
}

/** A browser that has applied: its code is in the mail, unless the prefecture is to be asked first. */
export async function applied(ctx: Context<Applicant>, form: ApplicationForm = formFor()): Promise<Context<Applicant>> {
  return browserWith(ctx, await apply(ctx, form));
}

/** A browser that has applied and proven its address. */
export async function proven(ctx: Context<Applicant>, form: ApplicationForm = formFor()): Promise<Context<Applicant>> {
  const browser = await applied(ctx, form);
  await proveMailbox(browser, await lastCode(browser, form.email));
  return browser;
}

/** A browser that has sent its application. */
export async function sent(ctx: Context<Applicant>, form: ApplicationForm = formFor()): Promise<Context<Applicant>> {
  const browser = await proven(ctx, form);
  await submit(browser);
  return browser;
}

/** This browser's draft as the database keeps it. */
export async function draftOf(ctx: Context<Applicant>): Promise<Draft> {
  const draft = await findDraft(ctx);
  if (draft === undefined) throw new Error("this browser has no draft");
  return draft;
}

/** The codes issued for this browser's draft, oldest first. */
export async function codesOf(ctx: Context<Applicant>): Promise<(typeof codes.$inferSelect)[]> {
  return ctx.database.read
    .select()
    .from(codes)
    .where(eq(codes.proofId, (await draftOf(ctx)).id))
    .orderBy(codes.issuedAt);
}
