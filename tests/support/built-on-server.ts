import { openDatabase } from "@/db/client";
import { systemRandom } from "@/lib/random";
import type { Context } from "@/services/context";
import { type Built, buildApplication } from "@/tests/support/build-application";
import type { TrainingServer } from "@/tests/support/training-server";

/** An application in the database of a running server, as `buildApplication` makes it. */
export async function builtOnServer(
  server: TrainingServer,
  wanted: Parameters<typeof buildApplication>[1],
): Promise<Built> {
  const database = openDatabase({ url: `file:${server.database}` });
  const now = server.now();
  const ctx: Context = { database, random: systemRandom, now, clock: () => now, actor: { kind: "system" }, ip: "" };
  const built = await buildApplication(ctx, wanted);
  database.client.close();
  return built;
}
