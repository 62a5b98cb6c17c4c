import { Paragraph } from "@/emails/paragraph";

/** What to know of the federation (domain.md §4), one thing a line; nothing where nothing is known. */
export function FederationCard({ card }: { card?: string }) {
  return card === undefined ? null : <Paragraph title="国保連合会からのご案内" lines={card.split("\n")} />;
}
