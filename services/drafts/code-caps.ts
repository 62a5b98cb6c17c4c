import { and, count, desc, eq, gt } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { atMost } from "@/db/commit";
import { codes } from "@/db/schema/drafts";
import { limits } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import { formatDateTime, formatTime } from "@/lib/dates";
import type { Applicant, Context } from "@/services/context";
import type { Draft } from "@/services/drafts/find-draft";

const { spacing, perApplication, perAddressAndDay, perIpAndHour } = limits.resend;
const minute = 60 * 1000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * The caps on codes (R07), checked now and once more inside the commit, so that requests at the same moment cannot pass
 * together. Refuses `code-too-soon`, `code-cap-application`, `code-cap-address` or `code-cap-ip`; each says when to try again.
 */
export async function withinCodeCaps(ctx: Context<Applicant>, draft: Draft): Promise<Statement[]> {
  await refuseBeyondCaps(ctx, draft);
  const { byAddress, byIp } = queries(ctx, draft);
  return [atMost(perAddressAndDay, byAddress), atMost(perIpAndHour, byIp)];
}

/** When this draft can have its next code for the same address; null when it can have none any more (R07). */
export function nextCodeAt(draft: Draft, lastIssuedAt: Date): Date | null {
  return draft.codesIssued > perApplication ? null : new Date(lastIssuedAt.getTime() + spacing);
}

async function refuseBeyondCaps(ctx: Context<Applicant>, draft: Draft): Promise<void> {
  const next = nextCodeAt(
    draft,
    (draft.codesIssued === 0 ? undefined : await lastToAddress(ctx, draft)) ?? new Date(0),
  );
  if (next === null) {
    const until = formatTime(draft.expiresAt);
    throw refusal(
      "code-cap-application",
      `確認コードの再送は${perApplication}回までです。届いているメールの確認コードを入力するか、${until}以降に申請をはじめからやり直してください。`,
    );
  }
  if (next > ctx.now)
    throw refusal("code-too-soon", `確認コードの再送は${formatTime(next)}以降にできます。少しお待ちください。`);
  const { oldestByAddress, oldestByIp } = queries(ctx, draft);
  const toAddress = await oldestByAddress;
  if (toAddress.length >= perAddressAndDay) {
    const again = after(toAddress[perAddressAndDay - 1]?.issuedAt, day, ctx.now);
    throw refusal(
      "code-cap-address",
      `このメールアドレスへ1日に送れる確認コードは${perAddressAndDay}通までです。${again}以降にもう一度お試しください。`,
    );
  }
  const fromIp = draft.codesIssued > 0 ? await oldestByIp : [];
  if (fromIp.length >= perIpAndHour) {
    const again = after(fromIp[perIpAndHour - 1]?.issuedAt, hour, ctx.now);
    throw refusal(
      "code-cap-ip",
      `お使いの回線からの再送が続いたため、一時的に止めています。${again}以降にもう一度お試しください。`,
    );
  }
}

function queries(ctx: Context<Applicant>, draft: Draft) {
  const { read } = ctx.database;
  const addressed = and(
    eq(codes.mailbox, draft.email.toLowerCase()),
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

async function lastToAddress(ctx: Context<Applicant>, draft: Draft): Promise<Date | undefined> {
  const [last] = await ctx.database.read
    .select({ issuedAt: codes.issuedAt })
    .from(codes)
    .where(and(eq(codes.draftId, draft.id), eq(codes.email, draft.email)))
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
