import { eq } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { envelopeRequest, expectation } from "@/services/applications/expectation";
import type { Applicant, Context } from "@/services/context";
import { dueDraft, stepNotDue } from "@/services/drafts/due-draft";
import type { Standing } from "@/services/drafts/find-draft";
import { findFederation } from "@/services/ledger/find-federation";
import { providerNamed } from "@/services/ledger/provider-named";

export interface ReceiptView {
  reference: string;
  providerNumber: string;
  providerName: string;
  email: string;
  submittedAt: Date;
  expectation: string;
  envelope: string | undefined;
  federation: { name: string; phone: string };
}

/** What 処理終了 shows to the browser that sent the application: 受付番号, what comes next and when, whom to call. */
export async function viewReceipt(ctx: Context<Applicant>, known?: Standing): Promise<ReceiptView> {
  const { applicationId } = await dueDraft(ctx, ["done"], known);
  const [application] = await ctx.database.read
    .select()
    .from(applications)
    .where(eq(applications.id, applicationId ?? ""));
  if (application === undefined) throw stepNotDue();
  const federation = await findFederation(ctx, application.federation);
  const { reference, providerNumber, email, submittedAt } = application;
  return {
    reference,
    providerNumber,
    providerName: await providerNamed(ctx, providerNumber),
    email,
    submittedAt,
    expectation: expectation(ctx.now, submittedAt, federation),
    envelope: envelopeRequest(federation),
    federation: { name: federation.name, phone: federation.phone },
  };
}
