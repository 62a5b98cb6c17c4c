import { and, count, desc, eq, gt } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { atMost } from "@/db/commit";
import { codes } from "@/db/schema/proofs";
import { limits } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import { formatDateTime, formatTime } from "@/lib/dates";
import type { Proof } from "@/services/codes/proof";
import { wording } from "@/services/codes/wording";
import type { Context } from "@/services/context";

const { spacing, perProof, perAddressAndDay, perIpAndHour } = limits.resend;
const minute = 60 * 1000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * The caps on codes (R07), those of an address for each purpose, checked now and once more inside the commit, so that
 * requests at the same moment cannot pass together. Refuses `code-too-soon`, `code-cap-proof`, `code-cap-address` or `code-cap-ip`; each says when to try again.
 */
export async function withinCodeCaps(ctx: Context, proof: Proof): Promise<Statement[]> {
  await refuseBeyondCaps(ctx, proof);
  const { byAddress, byIp } = queries(ctx, proof);
  return [atMost(perAddressAndDay, byAddress), atMost(perIpAndHour, byIp)];
}

/** When this proof can have its next code for the same address; null when it can have none any more (R07). */
export function nextCodeAt(proof: Proof, lastIssuedAt: Date): Date | null {
  return proof.codesIssued > perProof ? null : new Date(lastIssuedAt.getTime() + spacing);
}

async function refuseBeyondCaps(ctx: Context, proof: Proof): Promise<void> {
  const { code, matter } = wording[proof.purpose];
  const next = nextCodeAt(
    proof,
    (proof.codesIssued === 0 ? undefined : await lastToAddress(ctx, proof)) ?? new Date(0),
  );
  if (next === null) {
    const until = formatTime(proof.expiresAt);
    throw refusal(
      "code-cap-proof",
      `${code}の再送は${perProof}回までです。届いているメールの${code}を入力するか、${until}以降に${matter}をはじめからやり直してください。`,
    );
  }
  if (next > ctx.now)
    throw refusal("code-too-soon", `${code}の再送は${formatTime(next)}以降にできます。少しお待ちください。`);
  const { oldestByAddress, oldestByIp } = queries(ctx, proof);
  const toAddress = await oldestByAddress;
  if (toAddress.length >= perAddressAndDay) {
    const again = after(toAddress[perAddressAndDay - 1]?.issuedAt, day, ctx.now);
    throw refusal(
      "code-cap-address",
      `このメールアドレスへ1日に送れる${code}は${perAddressAndDay}通までです。${again}以降にもう一度お試しください。`,
    );
  }
  const fromIp = proof.codesIssued > 0 ? await oldestByIp : [];
  if (fromIp.length >= perIpAndHour) {
    const again = after(fromIp[perIpAndHour - 1]?.issuedAt, hour, ctx.now);
    throw refusal(
      "code-cap-ip",
      `お使いの回線からの再送が続いたため、一時的に止めています。${again}以降にもう一度お試しください。`,
    );
  }
}

function queries(ctx: Context, proof: Proof) {
  const { read } = ctx.database;
  const addressed = and(
    eq(codes.purpose, proof.purpose),
    eq(codes.mailbox, proof.email.toLowerCase()),
    gt(codes.issuedAt, new Date(ctx.now.getTime() - day)),
  );
  const resent = and(
    eq(codes.ip, ctx.ip),
    eq(codes.resend, true),
    gt(codes.issuedAt, new Date(ctx.now.getTime() - hour)),
  );
  const moments = () => read.select({ issuedAt: codes.issuedAt }).from(codes);
  return {
    byAddress: read.select({ n: count() }).from(codes).where(addressed),
    byIp: read.select({ n: count() }).from(codes).where(resent),
    oldestByAddress: moments().where(addressed).orderBy(desc(codes.issuedAt)).limit(perAddressAndDay),
    oldestByIp: moments().where(resent).orderBy(desc(codes.issuedAt)).limit(perIpAndHour),
  };
}

/** In whatever case: a reset keeps the registered spelling of a real address, and of a false one what was typed (R18). */
async function lastToAddress(ctx: Context, proof: Proof): Promise<Date | undefined> {
  const [last] = await ctx.database.read
    .select({ issuedAt: codes.issuedAt })
    .from(codes)
    .where(and(eq(codes.proofId, proof.id), eq(codes.mailbox, proof.email.toLowerCase())))
    .orderBy(desc(codes.issuedAt))
    .limit(1);
  return last?.issuedAt;
}

/** The next whole minute from which the cap is free again: what is told must hold. */
function after(since: Date | undefined, length: number, now: Date): string {
  const free = (since ?? now).getTime() + length;
  return formatDateTime(new Date(Math.ceil(free / minute) * minute));
}

function refusal(code: string, sentence: string): Refusal {
  return new Refusal(code, sentence);
}
