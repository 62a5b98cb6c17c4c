import { inArray } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { commit, statement } from "@/db/commit";
import { accounts, securityEmails } from "@/db/schema/accounts";
import { providers } from "@/db/schema/providers";
import { staff } from "@/db/schema/staff";
import { Refusal } from "@/domain/refusal";
import type { Env } from "@/lib/env";
import { makeId } from "@/lib/ids";
import { seal } from "@/lib/secrets";
import { record } from "@/services/audit/record";
import type { Context, System } from "@/services/context";
import { hashPassword } from "@/services/credentials/password-hash";
import { chunksOf } from "@/services/imports/chunks-of";
import { totpSeal } from "@/services/staff/totp-seal";
import { syntheticOffices } from "@/services/training/synthetic-offices";
import { trainingAccounts } from "@/services/training/training-accounts";
import { trainingFederations } from "@/services/training/training-federations";
import type { TrainingOffice } from "@/services/training/training-offices";
import { trainingOffices } from "@/services/training/training-offices";

/**
 * Fills an empty program with the training world (contract.md): six named offices, 2,000 synthetic ones, staff who can sign
 * in. Gives whether anything was filled; once the staff are there it leaves all as it is. Refuses every mode but training.
 */
export async function fillTrainingWorld(ctx: Context<System>, mode: Env["APP_MODE"]): Promise<boolean> {
  if (mode !== "training") throw new Refusal("not-training", "研修用のデータは研修モードでのみ作成できます。");
  if (await isFilled(ctx)) return false;
  const synthetic = syntheticOffices(ctx.now);
  const offices = [
    ...trainingOffices.map((office) => ledgerRow(ctx, office)),
    ...synthetic.map(({ provider }) => provider),
  ];
  const named = await namedIds(ctx);
  const ids = [...named.map(({ account }) => account), ...synthetic.flatMap(({ account }) => account ?? [])];
  await commit(ctx, [
    ...trainingFederations(ctx),
    ...inChunks(offices, (rows) => ctx.database.read.insert(providers).values(rows).onConflictDoNothing()),
    ...inChunks(ids, (rows) => ctx.database.read.insert(accounts).values(rows).onConflictDoNothing()),
    ...named.flatMap(({ account, securityEmail }) => registered(ctx, account.id, securityEmail)),
    statement(
      ctx.database.read
        .insert(staff)
        .values(await people(ctx))
        .onConflictDoNothing(),
    ),
    record(ctx, { act: "training-world-filled", detail: { offices: offices.length, ids: ids.length } }),
  ]);
  return true;
}

async function isFilled(ctx: Context): Promise<boolean> {
  const ids = trainingAccounts.map(({ id }) => id);
  const found = await ctx.database.read.select({ id: staff.id }).from(staff).where(inArray(staff.id, ids));
  return found.length === ids.length;
}

function ledgerRow(ctx: Context, { number, name, address, building, status }: TrainingOffice) {
  const postalCode = "1000000";
  const phone = `03-0000-${number.slice(-4)}`;
  return {
    number,
    name,
    corporation: "社会福祉法人請求会",
    postalCode,
    address,
    building,
    phone,
    status,
    changedAt: ctx.now,
  };
}

async function namedIds(ctx: Context) {
  const wanted = trainingOffices.flatMap(({ number, ids }) => ids.map((id) => ({ number, ...id })));
  const hashOf = await hashes(wanted.flatMap(({ password }) => password ?? []));
  return wanted.map(({ number, federation, userId, password, securityEmail }) => ({
    account: {
      id: makeId(ctx.now, ctx.random),
      userId,
      providerNumber: number,
      federation,
      passwordHash: password === undefined ? null : hashOf.get(password),
      termsAcceptedAt: password === undefined ? null : ctx.now,
      createdAt: ctx.now,
    },
    securityEmail,
  }));
}

function registered(ctx: Context, accountId: string, email: string | undefined): Statement[] {
  if (email === undefined) return [];
  const row = { id: makeId(ctx.now, ctx.random), accountId, email, mailbox: email, registeredAt: ctx.now };
  return [statement(ctx.database.read.insert(securityEmails).values(row).onConflictDoNothing())];
}

async function people(ctx: Context): Promise<(typeof staff.$inferInsert)[]> {
  const hashOf = await hashes(trainingAccounts.map(({ password }) => password));
  return trainingAccounts.map(({ id, name, role, federation, password, totpSecret }) => ({
    id,
    name,
    role,
    federation,
    passwordHash: hashOf.get(password),
    sealedTotpSecret: seal(totpSeal, totpSecret),
    createdAt: ctx.now,
  }));
}

async function hashes(passwords: string[]): Promise<Map<string, string>> {
  const each = [...new Set(passwords)].map(async (password) => [password, await hashPassword(password)] as const);
  return new Map(await Promise.all(each));
}

function inChunks<Row>(rows: Row[], insert: (rows: Row[]) => Parameters<typeof statement>[0]): Statement[] {
  return chunksOf(rows).map((chunk) => statement(insert(chunk)));
}
