import { eq } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { federations } from "@/db/schema/federations";
import type { ApplicationStatus } from "@/domain/application-status";
import type { PrefectureCode } from "@/domain/prefecture";
import { queueViewFrom } from "@/domain/queue-view";
import type { StaffAct } from "@/domain/staff-acts";
import { exportChecks } from "@/services/checks/export-checks";
import { receiveEnvelope } from "@/services/checks/receive-envelope";
import { recordCallBack } from "@/services/checks/record-call-back";
import { release } from "@/services/checks/release";
import type { Context } from "@/services/context";
import { bePresent } from "@/services/presence/be-present";
import { leaveCase } from "@/services/presence/leave-case";
import { whoIsWhere } from "@/services/presence/who-is-where";
import { exportQueue } from "@/services/queue/export-queue";
import { exportViews } from "@/services/queue/export-views";
import { forgetView } from "@/services/queue/forget-view";
import { listQueue } from "@/services/queue/list-queue";
import { listViews } from "@/services/queue/list-views";
import { nextCase } from "@/services/queue/next-case";
import { saveView } from "@/services/queue/save-view";
import { approveClean } from "@/services/reviews/approve-clean";
import { exportAccountActs } from "@/services/reviews/export-account-acts";
import { exportCaseFlags } from "@/services/reviews/export-case-flags";
import { exportCaseHistory } from "@/services/reviews/export-case-history";
import { exportCaseLetters } from "@/services/reviews/export-case-letters";
import { exportClean } from "@/services/reviews/export-clean";
import { exportComparison } from "@/services/reviews/export-comparison";
import { exportOtherApplications } from "@/services/reviews/export-other-applications";
import { hold } from "@/services/reviews/hold";
import { listClean } from "@/services/reviews/list-clean";
import { markCompromised } from "@/services/reviews/mark-compromised";
import { previewDecision } from "@/services/reviews/preview-decision";
import { reject } from "@/services/reviews/reject";
import { reopen } from "@/services/reviews/reopen";
import { startReview } from "@/services/reviews/start-review";
import { viewCase } from "@/services/reviews/view-case";
import { all, type Caller, onCase, onList } from "@/tests/services/matrix/caller";
import { providerPhoned } from "@/tests/services/matrix/provider-phoned";
import { buildCalled, confirm, rejection } from "@/tests/services/reviews/acts";
import { asShown } from "@/tests/support/as-shown";
import { buildApplication } from "@/tests/support/build-application";

const view = queueViewFrom("status=all");

/** Who opens and decides cases, and the queue that leads to them. */
export const caseCallers = {
  "view-queue": [
    onList("listQueue", inStatus("submitted"), (by) => listQueue(by, view)),
    onList("exportQueue", inStatus("submitted"), (by) => exportQueue(by, view)),
    onList("exportViews", inStatus("submitted"), exportViews),
    { ...onList("listViews", inStatus("submitted"), listViews), silent: "it shows no case" },
    {
      ...onCase("nextCase", inStatus("submitted"), (by, { reference }) => nextCase(by, view, reference)),
      silent: "the case that it names is opened by viewCase",
    },
    {
      verb: "whoIsWhere",
      async prepare(ctx, federation) {
        const { application } = await buildApplication(ctx, { federation });
        return { call: (by) => whoIsWhere(by, [application.reference]), names: [application.reference] };
      },
      silent: "it tells who has a case open, nothing of the case",
    },
  ],
  "view-case": [
    onCase("viewCase", inStatus("reviewing"), (by, { reference }) => viewCase(by, reference)),
    onCase("exportCaseHistory", inStatus("reviewing"), async (by, { reference }) =>
      all(await exportCaseHistory(by, reference)),
    ),
    onCase("exportCaseFlags", inStatus("reviewing"), (by, { reference }) => exportCaseFlags(by, reference)),
    onCase("exportComparison", inStatus("reviewing"), (by, { reference }) => exportComparison(by, reference)),
    onCase("exportChecks", called, (by, { reference }) => exportChecks(by, reference)),
    onCase("exportCaseLetters", inStatus("posted"), (by, { reference }) => exportCaseLetters(by, reference)),
    onCase("exportOtherApplications", inStatus("reviewing"), (by, { reference }) =>
      exportOtherApplications(by, reference),
    ),
    onCase("exportAccountActs", inStatus("reviewing"), async (by, { reference }) =>
      all(await exportAccountActs(by, reference)),
    ),
    {
      ...onCase("bePresent", inStatus("reviewing"), (by, { reference }) => bePresent(by, reference)),
      silent: "the view was recorded when the page was opened",
    },
    {
      ...onCase("leaveCase", inStatus("reviewing"), (by, { reference }) => leaveCase(by, reference)),
      silent: "it ends what bePresent said",
    },
  ],
  "save-view": [
    onList("saveView", inStatus("submitted"), (by) => saveView(by, "わたしの表示", view)),
    {
      verb: "forgetView",
      async prepare() {
        return {
          call: async (by) => {
            await saveView(by, "わたしの表示", view);
            const [saved] = await listViews(by);
            await forgetView(by, saved?.id ?? "");
          },
          names: [],
        };
      },
    },
  ],
  review: [onCase("startReview", inStatus("submitted"), startReview)],
  wait: [onCase("hold", inStatus("reviewing"), (by, seen) => hold(by, { ...seen, reason: "contact" }))],
  approve: [
    onCase("approve", called, confirm),
    {
      ...onCase("approveClean", called, async (by, seen) =>
        approveClean(by, { cases: [await asShown(by, seen)], addressConfirmed: true }),
      ),
      answersEach: true,
    },
  ],
  reject: [onCase("reject", inStatus("reviewing"), (by, seen) => reject(by, { ...seen, ...rejection }))],
  reopen: [onCase("reopen", inStatus("rejected"), reopen)],
  "preview-decision": [
    onCase("previewDecision", inStatus("reviewing"), (by, { reference }) =>
      previewDecision(by, reference, { act: "reject", ...rejection }),
    ),
  ],
  "view-clean": [
    onList("listClean", called, (by) => listClean(by, null)),
    onList("exportClean", called, (by) => exportClean(by, null)),
  ],
  check: [
    onCase("recordCallBack", phoned, async (by, seen) =>
      recordCallBack(by, {
        ...(await asShown(by, seen)),
        result: "confirmed",
        answeredBy: "管理者",
        calledAt: null,
        note: "",
      }),
    ),
    onCase("receiveEnvelope", inStatus("reviewing"), (by, seen) => receiveEnvelope(by, { ...seen, note: "" })),
  ],
  release: [onCase("release", toBeCalled, (by, seen) => release(by, { ...seen, reason: "電話がつながらないため。" }))],
  "mark-compromised": [onCase("markCompromised", withPassword, markCompromised)],
} satisfies Partial<Record<StaffAct, Caller[]>>;

function inStatus(status: ApplicationStatus) {
  return (ctx: Context, federation: PrefectureCode) => buildApplication(ctx, { status, federation });
}

function called(ctx: Context, federation: PrefectureCode) {
  return buildCalled(ctx, { status: "reviewing", federation });
}

async function phoned(ctx: Context, federation: PrefectureCode) {
  const built = await buildApplication(ctx, { status: "reviewing", federation });
  await providerPhoned(ctx, built.application.providerNumber);
  return built;
}

/** A case of a federation that calls every office back, not called yet. */
async function toBeCalled(ctx: Context, federation: PrefectureCode) {
  const always = ctx.database.read
    .update(federations)
    .set({ callBack: "always" })
    .where(eq(federations.code, federation));
  await commit(ctx, [statement(always)]);
  return buildApplication(ctx, { status: "reviewing", federation });
}

function withPassword(ctx: Context, federation: PrefectureCode) {
  return buildApplication(ctx, { status: "reviewing", federation, account: { passwordHash: "of-the-office" } });
}
