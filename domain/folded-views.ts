/** A moment of a case's timeline; the views among them are those of staff who only looked. */
export interface CaseMoment {
  /** Tells it apart from every other moment of its timeline. */
  id: string;
  at: Date;
  what: "act" | "mail" | "view";
  title: string;
  /** Who, why, how: what stands below the title; "" for nothing. */
  text: string;
}

/** A stretch of the timeline: one moment that happened, or the views between two of them, folded. */
export type Stretch = { moment: CaseMoment } | { views: CaseMoment[] };

/** The moments in their order, every run of views folded into one stretch; none is lost and none moves (issue 3, 3). */
export function foldedViews(moments: readonly CaseMoment[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const moment of moments) {
    const last = stretches.at(-1);
    if (moment.what !== "view") stretches.push({ moment });
    else if (last !== undefined && "views" in last) last.views.push(moment);
    else stretches.push({ views: [moment] });
  }
  return stretches;
}
