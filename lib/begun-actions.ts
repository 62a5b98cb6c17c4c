const shared = globalThis as typeof globalThis & { begunActions?: Set<string> };

/** The header by which the server in front and a door behind it speak of the same request; nobody else may set it. */
export const requestIdHeader = "x-request-id";

/** Notes that a request has reached its door: a failure after this is ours, one before it the sender's (R26). */
export function noteAction(requestId: string | null): void {
  if (requestId !== null) shared.begunActions?.add(requestId);
}

/** Begins to keep such notes for a request: whether its door was reached, until they are dropped with `forget`. */
export function watchAction(requestId: string) {
  shared.begunActions ??= new Set();
  const begun = shared.begunActions;
  return { reached: () => begun.has(requestId), forget: () => begun.delete(requestId) };
}
