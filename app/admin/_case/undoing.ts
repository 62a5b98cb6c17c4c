import { z } from "zod";
import { eventLabel, resumedLabel } from "@/domain/event-label";
import { reference } from "@/domain/reference";

/** The decisions that can be taken back until the letter is printed, and the act that does it (issue 3, 5). */
export const undoes = { approve: "reopen", reject: "reopen", wait: "review" } as const;

/** What is said of an act here; an undone 確認待ち and a resumed review are no fresh start of one, nor is a changed wait a new one. */
export function doneLabel(act: DoneAct): string {
  if (act === "undo-wait") return "確認待ちを取り消しました";
  if (act === "change-wait") return "確認待ちの内容を変えました";
  return act === "resume" ? resumedLabel : eventLabel(act);
}

/** What the button 取り消す says (R26). */
export const undoing = z.object({
  act: z.enum(["reopen", "review"]),
  reference,
  version: z.coerce.number().int().positive(),
  view: z.string().max(2000).catch(""),
});

/** What the address of a page says of the act that led to it. */
export const justDone = z.object({
  decided: reference,
  act: z.enum([
    "approve",
    "reject",
    "wait",
    "change-wait",
    "review",
    "resume",
    "undo-wait",
    "reopen",
    "return",
    "mark-compromised",
    "call-back",
    "envelope-received",
    "release",
  ]),
  version: z.coerce.number().int().positive(),
  view: z.string().max(2000).catch(""),
});

export type DoneAct = z.output<typeof justDone>["act"];
