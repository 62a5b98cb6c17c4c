interface Done {
  act: string;
  reference: string;
  /** The version that the act was done on. */
  version: number;
  /** The view of the queue that the reader came from, as its address says it; "" is the usual one. */
  view: string;
}

/**
 * Where an act on a case leads: to the case `next`, or back to the queue when there is none, told what was done and, by the
 * version it made, what 取り消す would take back.
 */
export function placeAfter({ act, reference, version, view }: Done, next: string | null): string {
  const done = { decided: reference, act, version: String(version + 1) };
  if (next === null) return `/admin?${new URLSearchParams([...new URLSearchParams(view), ...Object.entries(done)])}`;
  const place = new URLSearchParams(view === "" ? done : { view, ...done });
  return `/admin/applications/${next}?${place}`;
}
