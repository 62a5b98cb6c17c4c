import { openDatabase } from "@/db/client";
import type { TrainingServer } from "@/tests/support/training-server";

/** Takes away the table that remembers browsers: the blank form of an application still opens, everything after it fails. */
export async function breakServer({ database }: TrainingServer): Promise<void> {
  const { client } = openDatabase({ url: `file:${database}` });
  await client.execute("alter table proofs rename to proofs_out_of_reach");
  client.close();
}
