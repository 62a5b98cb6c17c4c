import { openDatabase } from "@/db/client";
import { commit, statement } from "@/db/commit";
import { accounts } from "@/db/schema/accounts";
import { applications } from "@/db/schema/applications";
import { events } from "@/db/schema/events";
import { providers } from "@/db/schema/providers";
import { makeReference } from "@/domain/reference";
import { makeUserId } from "@/domain/user-id";
import { makeId } from "@/lib/ids";
import { systemRandom } from "@/lib/random";
import { chunksOf } from "@/services/imports/chunks-of";
import type { TrainingServer } from "@/tests/support/training-server";

const towns = ["千代田区一番町", "新宿区西新宿二丁目", "世田谷区経堂五丁目", "足立区綾瀬三丁目", "八王子市旭町"];
const minute = 60 * 1000;

/**
 * Applications of as many Tokyo offices, each of a corporation and with a mailbox of its own: `clean` ones with nothing to doubt,
 * and `doubtful` ones before which many codes were sent. Gives the 受付番号 of both.
 */
export async function worstDay(
  server: TrainingServer,
  { clean, doubtful }: { clean: number; doubtful: number },
): Promise<{ clean: string[]; doubtful: string[] }> {
  const now = server.now();
  const cases = Array.from({ length: clean + doubtful }, (_, index) => caseOf(index, now, index < clean ? 1 : 9));
  const database = openDatabase({ url: `file:${server.database}` });
  const { read } = database;
  for (const chunk of chunksOf(cases)) {
    await commit({ database }, [
      statement(read.insert(providers).values(chunk.map(({ provider }) => provider))),
      statement(read.insert(accounts).values(chunk.map(({ account }) => account))),
      statement(read.insert(applications).values(chunk.map(({ application }) => application))),
      statement(read.insert(events).values(chunk.map(({ event }) => event))),
    ]);
  }
  database.client.close();
  const references = cases.map(({ application }) => application.reference);
  return { clean: references.slice(0, clean), doubtful: references.slice(clean) };
}

function caseOf(index: number, now: Date, codesIssued: number) {
  const serial = String(index).padStart(6, "0");
  const number = `139${serial}0`;
  const submittedAt = new Date(now.getTime() - (index + 1) * minute);
  const id = makeId(submittedAt, systemRandom);
  const mailbox = `clerk-${serial}@office.example.jp`;
  return {
    provider: {
      number,
      name: `多忙日の事業所${index + 1}`,
      corporation: `社会福祉法人多忙会${index + 1}`,
      postalCode: String(1000000 + ((index * 7919) % 90000)),
      address: `東京都${towns[index % towns.length]}${(index % 30) + 1}番${(index % 17) + 1}号`,
      phone: `03-0000-${serial.slice(-4)}`,
      changedAt: new Date(now.getTime() - 400 * 24 * 60 * minute),
    },
    account: {
      id: makeId(submittedAt, systemRandom),
      userId: makeUserId(systemRandom),
      providerNumber: number,
      federation: "13",
      createdAt: submittedAt,
    },
    application: {
      id,
      reference: makeReference(systemRandom),
      draftId: systemRandom.token(),
      providerNumber: number,
      federation: "13",
      email: mailbox,
      mailbox,
      status: "submitted",
      codesIssued,
      submittedAt,
      changedAt: submittedAt,
    },
    event: {
      at: submittedAt,
      actor: "applicant",
      act: "submit",
      federation: "13",
      applicationId: id,
      version: 1,
    },
  } as const;
}
