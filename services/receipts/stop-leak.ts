import type { Statement } from "@/db/commit";
import type { BadReceipt } from "@/domain/letter-receipt";
import { receiptLabel } from "@/domain/letter-receipt";
import { canMove } from "@/domain/transitions";
import type { Mail, MailPayload } from "@/emails/mail";
import { envelopeRequest } from "@/services/applications/expectation";
import type { Application } from "@/services/applications/find-open";
import { findOpen } from "@/services/applications/find-open";
import { move, moved } from "@/services/applications/move";
import { record } from "@/services/audit/record";
import { awaitEnvelope, isEnvelopeDue } from "@/services/checks/await-envelope";
import type { Context } from "@/services/context";
import { applicationFacts } from "@/services/mail/application-facts";
import { notify } from "@/services/mail/notify";
import { queueMail } from "@/services/mail/queue-mail";
import type { Receipt } from "@/services/receipts/find-receipt";
import { received } from "@/services/receipts/received";
import { shutOut } from "@/services/receipts/shut-out";

interface Leak {
  how: BadReceipt;
  /** The 事業所番号 of whoever reports it: with a letter that went astray, the finder's own. */
  finder: string;
}

/**
 * What a bad report changes, as statements for `commit`: the letter dies at once, whoever came in by it is out, the case is
 * reviewed again, the addresses and the federation are told (issue 2, B11; I7). A case whose office has applied anew stays
 * closed (R16).
 */
export async function stopLeak(ctx: Context, receipt: Receipt, leak: Leak): Promise<Statement[]> {
  const { letter, application, federation } = receipt;
  const facts = await applicationFacts(ctx, application);
  const reopened = await mayReopen(ctx, application);
  const at = ctx.now.toISOString();
  const isDue = reopened && (await isEnvelopeDue(ctx, application));
  const envelope = isDue ? { envelope: envelopeRequest(federation) } : {};
  const told: Mail = { kind: "letter-reported", payload: { ...facts, at, how: leak.how, reopened, ...envelope } };
  const detail = { letter: letter.id, ...leak, reason: `${receiptLabel(leak.how)}(報告した事業所 ${leak.finder})` };
  return [
    ...received(ctx, letter, leak.how),
    ...(letter.usedAt === null ? [] : await shutOut(ctx, receipt, letter.usedAt)),
    ...(reopened
      ? [
          ...(await move(ctx, application, "report-letter", { set: { approvedBy: null }, detail, mail: told })),
          ...(await awaitEnvelope(ctx, moved(application, "report-letter"))),
        ]
      : [record(ctx, { act: "letter-voided", application, detail }), ...(await notify(ctx, application, told))]),
    ...(federation.noticeEmail === "" ? [] : [alarm(ctx, application, federation.noticeEmail, told.payload, isDue)]),
  ];
}

async function mayReopen(ctx: Context, { id, status, providerNumber, federation }: Application): Promise<boolean> {
  const open = await findOpen(ctx, providerNumber, federation);
  return canMove(status, "report-letter") && (open === undefined || open.id === id);
}

function alarm(
  ctx: Context,
  { id }: Application,
  to: string,
  told: MailPayload<"letter-reported">,
  envelopeDue: boolean,
): Statement {
  const { reference, prefectureName, providerNumber, how: what, at, reopened } = told;
  const payload = { reference, prefectureName, providerNumber, what, at, reopened, envelopeDue };
  return queueMail(ctx, { kind: "federation-alarm", payload }, { to, applicationId: id });
}
