import { commit, statement } from "@/db/commit";
import { letterBatches } from "@/db/schema/letter-batches";
import type { ApplicationStatus } from "@/domain/application-status";
import { type PrefectureCode, prefectureName } from "@/domain/prefecture";
import type { StaffAct } from "@/domain/staff-acts";
import { tokyoDay } from "@/lib/dates";
import type { Context, Staff } from "@/services/context";
import { closeBatch } from "@/services/letters/close-batch";
import { explainGap } from "@/services/letters/explain-gap";
import { exportBatch } from "@/services/letters/export-batch";
import { exportBatches } from "@/services/letters/export-batches";
import { exportCanaries } from "@/services/letters/export-canaries";
import { exportLeftBehind } from "@/services/letters/export-left-behind";
import { exportLetters } from "@/services/letters/export-letters";
import { exportToPrint } from "@/services/letters/export-to-print";
import { findReprintable } from "@/services/letters/find-reprintable";
import { findReturned } from "@/services/letters/find-returned";
import { listLetters } from "@/services/letters/list-letters";
import { postBatch } from "@/services/letters/post-batch";
import { previewLetters } from "@/services/letters/preview-letters";
import { printLetters } from "@/services/letters/print-letters";
import { recordCanary } from "@/services/letters/record-canary";
import { reprintBatch } from "@/services/letters/reprint-batch";
import { reprintLetter } from "@/services/letters/reprint-letter";
import { returnLetter } from "@/services/letters/return-letter";
import { sealBatch } from "@/services/letters/seal-batch";
import { sealLetter } from "@/services/letters/seal-letter";
import { takeReturn } from "@/services/letters/take-return";
import { takeScan } from "@/services/letters/take-scan";
import { trackLetter } from "@/services/letters/track-letter";
import { unsealBatch } from "@/services/letters/unseal-batch";
import { viewBatch } from "@/services/letters/view-batch";
import { all, type Call, type Caller, noReference, onCase, onList } from "@/tests/services/matrix/caller";
import { type Application, buildApplication, type Letter } from "@/tests/support/build-application";

const batchId = "the-batch";

/** Who prints, seals, posts and takes back letters, and the lists that lead to them. */
export const letterCallers = {
  "view-letters": [
    onList("listLetters", inStatus("approved"), listLetters),
    onList("exportLetters", inStatus("posted"), (by) => exportLetters(by, { from: null, to: null })),
    onList("exportToPrint", inStatus("approved"), exportToPrint),
    onBatchList("exportLeftBehind", { batch: { closedAt: new Date(0) } }, exportLeftBehind),
    onBatchList("exportBatches", {}, exportBatches),
    onBatch("exportBatch", {}, (by, key) => exportBatch(by, key)),
    onBatchList("exportCanaries", { batch: { canary: true, postedOn: "2026-12-01" } }, exportCanaries),
    onCase("findReprintable", inStatus("posted"), (by, { reference }) => findReprintable(by, reference)),
    onBatch("viewBatch", {}, (by, key) => viewBatch(by, key)),
    {
      verb: "previewLetters",
      prepare: async (_, federation) => ({ call: (by) => previewLetters(by, federation), names: [] }),
    },
  ],
  print: [onCase("printLetters", inStatus("approved"), (by, { reference }) => printLetters(by, [reference]))],
  reprint: [
    onCase("reprintLetter", inStatus("printed"), (by, { reference, version }) =>
      reprintLetter(by, { reference, reason: "紙づまり", version }),
    ),
    onBatch("reprintBatch", {}, (by, key) => reprintBatch(by, key, { reason: "紙づまり", seenAt: by.now })),
  ],
  seal: [
    onBatch("sealBatch", {}, (by, key) => sealBatch(by, key)),
    onBatch("sealLetter", {}, (by, key, { reference }) => sealLetter(by, key, reference)),
    onBatch("takeScan", {}, (by, key, { reference }) => takeScan(by, key, { text: reference, inHand: null })),
  ],
  "unseal-batch": [onBatch("unsealBatch", { letter: sealed }, (by, key) => unsealBatch(by, key))],
  post: [
    onBatch("postBatch", { letter: sealed }, (by, key) => postBatch(by, key, tokyoDay(by.now))),
    onBatch("trackLetter", {}, (by, key, { reference }) =>
      trackLetter(by, key, {
        letter: { reference, sheet: 1, trackingNumber: null },
        trackingNumber: "123456789014",
      }),
    ),
  ],
  "close-batch": [
    onBatch("explainGap", {}, (by, key) => explainGap(by, key, { reference: null, reason: "紙づまり" })),
    onBatch("closeBatch", { status: "posted", letter: sealed }, (by, key) => closeBatch(by, key)),
  ],
  "record-canary": [
    onBatch("recordCanary", { batch: { canary: true, postedOn: "2026-12-01" } }, (by, key) =>
      recordCanary(by, key, tokyoDay(by.now)),
    ),
  ],
  return: [
    onCase("returnLetter", inStatus("posted"), returnLetter),
    onCase("takeReturn", inStatus("posted"), (by, { reference }) => takeReturn(by, { text: reference, shown: null })),
    onCase("findReturned", inStatus("posted"), (by, { reference }) => findReturned(by, reference)),
  ],
} satisfies Partial<Record<StaffAct, Caller[]>>;

function inStatus(status: ApplicationStatus) {
  return (ctx: Context, federation: PrefectureCode) => buildApplication(ctx, { status, federation });
}

function sealed(ctx: Context): Partial<Letter> {
  return { sealedAt: ctx.now, sealedBy: "test-sealer" };
}

interface WantedBatch {
  status?: ApplicationStatus;
  letter?: (ctx: Context) => Partial<Letter>;
  batch?: Partial<typeof letterBatches.$inferInsert>;
}

type OnBatch = (
  by: Context<Staff>,
  key: { federation: PrefectureCode; number: number },
  application: Pick<Application, "reference">,
) => Promise<unknown>;

/** A caller that lists batches, in which another federation's has no line. */
function onBatchList(verb: string, wanted: WantedBatch, list: Call): Caller {
  const named = onBatch(verb, wanted, list);
  return {
    verb,
    async prepare(ctx, federation) {
      await named.prepare(ctx, federation);
      return { call: async (by) => all(await list(by)), names: [prefectureName(federation)] };
    },
  };
}

/** A caller that names a batch of one letter by its federation and number. */
function onBatch(verb: string, { status = "printed", letter, batch }: WantedBatch, call: OnBatch): Caller {
  return {
    verb,
    async prepare(ctx, federation) {
      const placed = { batchId, position: 1, ...letter?.(ctx) };
      const { application } = await buildApplication(ctx, { status, federation, letter: placed });
      const printed = {
        id: batchId,
        federation,
        number: 7,
        approved: 1,
        printedAt: ctx.now,
        printedBy: "test-printer",
      };
      await commit(ctx, [statement(ctx.database.read.insert(letterBatches).values({ ...printed, ...batch }))]);
      return {
        call: (by) => call(by, { federation, number: 7 }, application),
        ofNone: (by) => call(by, { federation, number: 8 }, { reference: noReference }),
        names: [application.reference],
      };
    },
  };
}
