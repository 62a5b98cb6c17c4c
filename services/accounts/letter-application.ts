import { eq } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import type { Letter } from "@/services/accounts/valid-letter";
import type { Application } from "@/services/applications/find-open";
import type { Context } from "@/services/context";

/** The application that this letter answers; every letter has one. */
export async function letterApplication(ctx: Context, letter: Letter): Promise<Application> {
  const [application] = await ctx.database.read
    .select()
    .from(applications)
    .where(eq(applications.id, letter.applicationId));
  if (application === undefined) throw new Error("a letter without its application");
  return application;
}
