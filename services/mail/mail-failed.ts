import { eq } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { applications } from "@/db/schema/applications";
import { record } from "@/services/audit/record";
import type { Context } from "@/services/context";

interface FailedMail {
  kind: string;
  applicationId: string | null;
}

/** The event by which reviewers learn that a mail did not arrive: its kind and the provider's code, never its address. */
export async function mailFailed(ctx: Context, { kind, applicationId }: FailedMail, code: string): Promise<Statement> {
  const detail = { kind, code };
  if (applicationId === null) return record(ctx, { act: "mail-failed", detail });
  const [application] = await ctx.database.read
    .select({ id: applications.id, federation: applications.federation, version: applications.version })
    .from(applications)
    .where(eq(applications.id, applicationId));
  return record(ctx, { act: "mail-failed", application, detail });
}
