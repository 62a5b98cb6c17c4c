import { openDatabase } from "@/db/client";
import { commit } from "@/db/commit";
import { systemRandom } from "@/lib/random";
import type { Context } from "@/services/context";
import type { Built } from "@/tests/support/build-application";
import { builtOnServer } from "@/tests/support/built-on-server";
import { securityEmailOf } from "@/tests/support/security-email-of";
import type { TrainingServer } from "@/tests/support/training-server";

/** As `builtOnServer`, with a registered セキュリティ用メールアドレス of the account. */
export async function registeredOnServer(
  server: TrainingServer,
  wanted: Parameters<typeof builtOnServer>[1] = {},
): Promise<Built & { email: string }> {
  const built = await builtOnServer(server, wanted);
  const email = `security-${built.application.providerNumber}@office.example.jp`;
  const database = openDatabase({ url: `file:${server.database}` });
  const now = server.now();
  const ctx: Context = { database, random: systemRandom, now, clock: () => now, actor: { kind: "system" }, ip: "" };
  await commit(ctx, [securityEmailOf(ctx, built.account?.id ?? "", email)]);
  database.client.close();
  return { ...built, email };
}
