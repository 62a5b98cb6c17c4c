import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { commit, statement } from "@/db/commit";
import { accounts } from "@/db/schema/accounts";
import { applications } from "@/db/schema/applications";
import { events } from "@/db/schema/events";
import { federations } from "@/db/schema/federations";
import { batchGaps, letterBatches } from "@/db/schema/letter-batches";
import { letters } from "@/db/schema/letters";
import { outbox } from "@/db/schema/outbox";
import { providers } from "@/db/schema/providers";
import type { PrefectureCode } from "@/domain/prefecture";
import type { Context, Staff } from "@/services/context";
import type { Federation } from "@/services/ledger/find-federation";
import { textOf } from "@/tests/letters/paper";
import { staffActor, testContext } from "@/tests/support/test-context";

/** Tokyo's issuer, who has approved nothing and changed no address, unless `over` says otherwise. */
export function issuer(over: Partial<Context> = {}): Promise<Context<Staff>> {
  return testContext({ ...over, actor: staffActor({ role: "issuer" }) });
}

/** Everything a printing or posting could have touched, to show that a refusal touched nothing. */
export async function everything({ database: { read } }: Context) {
  return {
    applications: await read.select().from(applications),
    accounts: await read.select().from(accounts),
    letters: await read.select().from(letters),
    events: await read.select().from(events),
    outbox: await read.select().from(outbox),
    batches: await read.select().from(letterBatches),
    gaps: await read.select().from(batchGaps),
  };
}

/** The application as it stands now. */
export async function applicationNow({ database: { read } }: Context, reference: string) {
  const [row] = await read.select().from(applications).where(eq(applications.reference, reference));
  if (row === undefined) throw new Error("no such application");
  return row;
}

/** The letters of an application, the oldest first. */
export function lettersOf({ database: { read } }: Context, applicationId: string) {
  return read.select().from(letters).where(eq(letters.applicationId, applicationId)).orderBy(letters.printedAt);
}

/** Changes columns of a federation's settings. */
export async function changeFederation(ctx: Context, code: PrefectureCode, columns: Partial<Federation>) {
  await commit(ctx, [statement(ctx.database.read.update(federations).set(columns).where(eq(federations.code, code)))]);
}

/** Changes columns of an office's row in the ledger. */
export async function changeProvider(ctx: Context, number: string, columns: Partial<typeof providers.$inferInsert>) {
  await commit(ctx, [statement(ctx.database.read.update(providers).set(columns).where(eq(providers.number, number)))]);
}

/** Expects `act` to be refused with `code` and to have left everything as it was. */
export async function expectRefused(ctx: Context, act: () => Promise<unknown>, code: string, words = "") {
  const before = await everything(ctx);
  await expect(act()).rejects.toMatchObject({ name: "Refusal", code, message: expect.stringContaining(words) });
  expect(await everything(ctx)).toEqual(before);
}

const groupOfPassword = "[2-9A-HJKMNP-TV-Z]{4}";

/** The temporary passwords of a PDF as a reader types them off the paper, page by page. */
export function passwordsOn(pdf: Uint8Array): string[] {
  const fourGroups = new RegExp(`^ *((?:${groupOfPassword}\\s+){3}${groupOfPassword})\\s*$`, "gmu");
  return Array.from(textOf(pdf).matchAll(fourGroups), ([, groups = ""]) => groups.replace(/\s/gu, ""));
}
