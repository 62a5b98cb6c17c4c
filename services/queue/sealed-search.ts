import { holdsAddress, type QueueView } from "@/domain/queue-view";
import { seal, unseal } from "@/lib/secrets";

/** The purpose under which a search for a mail address is sealed (lib/secrets). */
const searchSeal = "queue-search";

/** The same view, fit for the address bar: a search for a mail address is sealed, so that no address stands in a URL (R11). */
export function sealedSearch(view: QueueView): QueueView {
  return holdsAddress(view.q) ? { ...view, q: "", sealed: seal(searchSeal, view.q) } : view;
}

/** What a view searches for, "" for nothing; a seal that cannot be read is no search. */
export function searchOf({ q, sealed }: QueueView): string {
  if (sealed === "") return q;
  try {
    return unseal(searchSeal, sealed);
  } catch {
    return q;
  }
}
