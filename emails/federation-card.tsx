import { Paragraph } from "@/emails/paragraph";

/** What to know of the federation (domain.md §4), one thing a line. */
export function FederationCard({ card }: { card: string }) {
  return <Paragraph title="国保連合会からのご案内" lines={card.split("\n")} />;
}
