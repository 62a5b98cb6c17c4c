import { openDatabase } from "@/db/client";
import { commit, statement } from "@/db/commit";
import { providers } from "@/db/schema/providers";
import { systemRandom } from "@/lib/random";
import type { Context } from "@/services/context";
import { buildApplication } from "@/tests/support/build-application";
import type { TrainingServer } from "@/tests/support/training-server";

const minute = 60_000;
let queued = 0;

type Wanted = Pick<NonNullable<Parameters<typeof buildApplication>[1]>, "status" | "federation" | "application"> & {
  /** The office's number in the ledger, "" for none. */
  phone?: string;
};

/**
 * Applications of `count` offices, each named `name` with a number behind and with a telephone in the ledger, a minute apart.
 * Gives their 受付番号, the oldest first: the order in which the queue has them.
 */
export async function queuedOnServer(
  server: TrainingServer,
  name: string,
  count = 1,
  { phone = "03-0000-0001", federation = "13", application, ...wanted }: Wanted = {},
): Promise<string[]> {
  const database = openDatabase({ url: `file:${server.database}` });
  const now = server.now();
  const ctx: Context = { database, random: systemRandom, now, clock: () => now, actor: { kind: "system" }, ip: "" };
  const references: string[] = [];
  for (let place = 1; place <= count; place += 1) {
    queued += 1;
    const number = `${federation}6${String(queued).padStart(7, "0")}`;
    const office = { number, name: `${name}${place}`, corporation: "試験法人", address: "若草市見本町1", phone };
    await commit(ctx, [statement(database.read.insert(providers).values({ ...office, changedAt: now }))]);
    const submittedAt = new Date(now.getTime() - (count - place + 1) * minute);
    const built = await buildApplication(ctx, {
      ...wanted,
      federation,
      providerNumber: number,
      application: { submittedAt, ...application },
    });
    references.push(built.application.reference);
  }
  database.client.close();
  return references;
}
