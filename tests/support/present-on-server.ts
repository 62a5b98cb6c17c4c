import { eq } from "drizzle-orm";
import { openDatabase } from "@/db/client";
import { applications } from "@/db/schema/applications";
import { presences } from "@/db/schema/presences";
import type { TrainingServer } from "@/tests/support/training-server";

/** How many of the staff have this case open, as the server keeps it. */
export async function presentOnServer(server: TrainingServer, reference: string): Promise<number> {
  const database = openDatabase({ url: `file:${server.database}` });
  const rows = await database.read
    .select({ staffId: presences.staffId })
    .from(presences)
    .innerJoin(applications, eq(applications.id, presences.applicationId))
    .where(eq(applications.reference, reference));
  database.client.close();
  return rows.length;
}
