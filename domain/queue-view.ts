import { z } from "zod";
import { type ApplicationStatus, applicationStatuses, statusLabel, waitingReasons } from "@/domain/application-status";
import { caseFlags } from "@/domain/case-flag";
import { limits } from "@/domain/limits";

/** What the queue opens with: every state in which the desk has something to do (issue 3, 1). */
export const openWork = [
  "submitted",
  "reviewing",
  "waiting",
  "returned",
] as const satisfies readonly ApplicationStatus[];

/** The states a view can be of: 対応が必要, すべて, or one alone. */
export const queueStates = ["open-work", "all", ...applicationStatuses] as const;
export type QueueState = (typeof queueStates)[number];

/** The Japanese name of what a view shows. */
export function queueStateLabel(state: QueueState): string {
  if (state === "open-work") return "対応が必要";
  return state === "all" ? "すべて" : statusLabel(state);
}

/** What a view can ask of flags: one of them, at least one, or none. */
export const flagWishes = ["any", "none", ...caseFlags] as const;

const day = z.iso.date().optional().catch(undefined);

const fields = z.object({
  status: z.enum(queueStates).optional().catch(undefined),
  waiting: z.enum(waitingReasons).optional().catch(undefined),
  flag: z.enum(flagWishes).optional().catch(undefined),
  from: day,
  to: day,
  mine: z
    .literal("yes")
    .transform(() => true)
    .catch(false),
  q: z.string().transform(searchText).catch(""),
  sealed: z
    .string()
    .regex(/^[\w.-]{1,1000}$/)
    .catch(""),
  after: z
    .string()
    .regex(/^[\w.-]{1,100}$/)
    .optional()
    .catch(undefined),
});

/**
 * The one rule of what the address bar of the queue says (issue 3, 1): takes unknown, gives the view. A value that is none
 * falls back to the usual one. A search spans all states unless one is chosen. `from` and `to` are days of receipt
 * ("2026-12-03"), `sealed` is a search that must not be read in an address (R11), `after` the place where the page begins.
 * A waiting reason counts where waiting cases are shown.
 */
export const queueView = fields
  .catch(() => fields.parse({}))
  .transform((view) => ({ ...view, status: view.status ?? usualState(view) }))
  .transform((view) => ({ ...view, waiting: isOfWaiting(view.status) ? view.waiting : undefined }));

export type QueueView = z.infer<typeof queueView>;

/** The view that a query string says, "status=waiting&mine=yes"; the usual view for anything else. */
export function queueViewFrom(text: string): QueueView {
  return queueView.parse(Object.fromEntries(new URLSearchParams(text)));
}

/**
 * The query string of a view, without what goes without saying; `queueViewFrom` reads it back. "" is the usual view. A search
 * for a mail address is left out: it travels as `sealed` (R11).
 */
export function queueViewText(view: QueueView): string {
  const { status, waiting, flag, from, to, mine, q, sealed, after } = view;
  const said = {
    status: status === usualState(view) ? "" : status,
    waiting,
    flag,
    from,
    to,
    mine: mine ? "yes" : "",
    q: holdsAddress(q) ? "" : q,
    sealed,
    after,
  };
  const spoken = Object.entries(said).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams(spoken).toString();
}

/** Whether a view asks for more than a state and a search. */
export function isNarrowed({ waiting, flag, from, to, mine }: QueueView): boolean {
  return [waiting, flag, from, to].some((wish) => wish !== undefined) || mine;
}

/** The states whose applications a view shows: of a waiting reason, 確認待ち alone. */
export function statesOf({ status, waiting }: Pick<QueueView, "status" | "waiting">): readonly ApplicationStatus[] {
  if (waiting !== undefined) return ["waiting"];
  if (status === "open-work") return openWork;
  return status === "all" ? applicationStatuses : [status];
}

/** Whether what is searched for is, or may be, a mail address: nothing that an address bar may hold (R11). */
export function holdsAddress(searched: string): boolean {
  return searched.includes("@");
}

/** What was typed into the search: NFKC, without what cannot be seen, cut to length. */
function searchText(typed: string): string {
  const clean = typed.toWellFormed().normalize("NFKC").replace(/\p{C}/gu, "").trim();
  return [...clean].slice(0, limits.queue.searchLength).join("").trim();
}

function isOfWaiting(status: QueueState): boolean {
  return statesOf({ status, waiting: undefined }).includes("waiting");
}

function usualState({ q, sealed }: { q: string; sealed: string }): QueueState {
  return q === "" && sealed === "" ? "open-work" : "all";
}
