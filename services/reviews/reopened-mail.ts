import { outlookLines } from "@/domain/claim-deadline";
import { envelopeRequest } from "@/services/applications/expectation";
import type { Application } from "@/services/applications/find-open";
import type { Context } from "@/services/context";
import { whatToExpect } from "@/services/drafts/what-to-expect";
import { findFederation } from "@/services/ledger/find-federation";
import { applicationFacts } from "@/services/mail/application-facts";

/** What has become of the return envelope: it came just now, or it is still to come before the review goes on. */
interface Envelope {
  envelopeCame?: boolean;
  envelopeDue?: boolean;
}

/** The mail of an application that is under review again: after a result that was taken back, or after it waited. */
export async function reopenedMail(
  ctx: Context,
  application: Application,
  { envelopeCame = false, envelopeDue = false }: Envelope = {},
) {
  const federation = await findFederation(ctx, application.federation);
  const moved = application.officeMovedAt === null ? undefined : ("told" as const);
  const { outlook } = await whatToExpect(ctx, federation, ctx.now, {
    moved,
    envelope: envelopeDue ? "due" : envelopeCame ? "came" : "none",
  });
  const payload = {
    ...(await applicationFacts(ctx, application)),
    reopenedAt: ctx.now.toISOString(),
    expectation: outlookLines(outlook),
    waited: application.status === "waiting",
    envelopeCame,
    ...(envelopeDue ? { envelope: envelopeRequest(federation) } : {}),
  };
  return { kind: "reopened" as const, payload };
}
