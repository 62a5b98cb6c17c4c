import { and, desc, eq } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import type { Context, Staff } from "@/services/context";
import { ownFederation } from "@/services/reviews/find-for-staff";

/** The applications of an office at the asker's federation, an admin's at all (R43), the newest first. */
export function officeApplications(ctx: Context<Staff>, number: string) {
  const { reference, federation, status, submittedAt, changedAt, providerNumber } = applications;
  return ctx.database.read
    .select({ reference, federation, status, submittedAt, changedAt })
    .from(applications)
    .where(and(eq(providerNumber, number), ownFederation(ctx)))
    .orderBy(desc(submittedAt));
}
