import { Paragraph } from "@/emails/paragraph";

/** A fact of a mail: what it is called on screen, and its value; without a value the mail leaves it out. */
export type Fact = readonly [label: string, value: string | undefined];

/** The facts of a mail under a title, one a line: 「受付番号: ABCD-EFGH」. */
export function Facts({ title, facts }: { title?: string; facts: readonly Fact[] }) {
  const known = facts.filter(([, value]) => value !== undefined);
  return <Paragraph title={title} lines={known.map(([label, value]) => `${label}: ${value}`)} />;
}
