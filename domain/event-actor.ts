/** Whose deed an event is. */
export const eventActors = ["applicant", "office", "staff", "system"] as const;
export type EventActor = (typeof eventActors)[number];

const labels: Record<EventActor, string> = {
  applicant: "申請者",
  office: "事業所",
  staff: "職員",
  system: "システム",
};

/** What the one whose deed an event is, is called on screen. */
export function eventActorLabel(actor: EventActor): string {
  return labels[actor];
}
