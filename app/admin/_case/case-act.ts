import { z } from "zod";
import { waitingReasons } from "@/domain/application-status";
import { callResults } from "@/domain/check-kind";
import { limits } from "@/domain/limits";
import { reference } from "@/domain/reference";
import { rejectReasons } from "@/domain/reject-reason";

const { note: noteLength, answeredBy: nameLength } = limits.deskTexts;

const seen = {
  reference,
  version: z.coerce.number().int().positive(),
  /** The view of the queue that the reader came from, as its address says it. */
  view: z.string().max(2000).catch(""),
};

/** What the page showed of the ledger: milliseconds, "" where the ledger had no row. */
const ledgerSeenAt = z.union([
  z.literal("").transform(() => null),
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform((at) => new Date(Number(at))),
]);

const written = z.string().trim().max(noteLength, `${noteLength}文字までで入力してください。`);
const addressConfirmed = z
  .literal("yes")
  .optional()
  .transform((ticked) => ticked === "yes");

const rejection = {
  ...seen,
  rejectReason: z.enum(rejectReasons, { error: "却下の理由を選択してください。" }),
  rejectNote: written,
};

const holding = {
  ...seen,
  /** Whether the page showed a case that waits already. */
  waits: z
    .literal("yes")
    .optional()
    .transform((said) => said === "yes"),
  waitingReason: z.enum(waitingReasons, { error: "確認待ちの理由を選択してください。" }),
  remindOn: z.union([z.literal("").transform(() => null), z.iso.date("確認日を入力してください。")]),
};

/** The moment that the reader typed, in Tokyo; blank is null, which means now. */
const calledAt = z.union(
  [
    z.literal("").transform(() => null),
    z.iso.datetime({ local: true, precision: -1 }).transform((typed) => new Date(`${typed}:00+09:00`)),
  ],
  { error: "電話した日時を入力してください。" },
);

const call = {
  ...seen,
  ledgerSeenAt,
  callResult: z.enum(callResults, { error: "電話の結果を選択してください。" }),
  answeredBy: z.string().trim().max(nameLength, `${nameLength}文字までで入力してください。`),
  calledAt,
  callNote: written,
};

/** The buttons of a case page that do something, by `act`. */
const deed = z.discriminatedUnion("act", [
  z.object({ act: z.enum(["review", "resume", "reopen", "return", "mark-compromised"]), ...seen }),
  z.object({ act: z.literal("approve"), ...seen, ledgerSeenAt, addressConfirmed }),
  z.object({ act: z.literal("reject"), ...rejection }),
  z.object({ act: z.literal("wait"), ...holding }),
  z.object({ act: z.literal("call-back"), ...call }),
  z.object({ act: z.literal("envelope-received"), ...seen, envelopeNote: written }),
  z.object({ act: z.literal("release"), ...seen, releaseReason: written }),
]);
export type CaseDeed = z.output<typeof deed>;

/** メールを確認: the mail of a decision, which is not made. */
const preview = z.discriminatedUnion("act", [
  z.object({ act: z.literal("preview-approve"), ...seen }),
  z.object({ act: z.literal("preview-reject"), ...rejection }),
  z.object({ act: z.literal("preview-wait"), ...holding }),
]);
export type CasePreview = z.output<typeof preview>;

/** What a form of a case page can say (R26). */
export const caseAct = z.discriminatedUnion("act", [deed, preview], {
  error: "操作を読み取れませんでした。ボタンをもう一度押してください。",
});
