import type { ReactNode } from "react";

/** One paragraph of a mail, `lines` (one at least) as they shall break, under a title in brackets as in the manual's sample mail. */
export function Paragraph({ title, lines }: { title?: string; lines: readonly ReactNode[] }) {
  return (
    <p style={paragraph}>
      {title === undefined ? broken(lines) : broken([<strong key={title}>{`[${title}]`}</strong>, ...lines])}
    </p>
  );
}

const paragraph = { margin: "0 0 24px", fontSize: "16px", lineHeight: "1.75", overflowWrap: "anywhere" } as const;

function broken(lines: readonly ReactNode[]): ReactNode {
  return lines.reduce((above, line) => (
    <>
      {above}
      <br />
      {line}
    </>
  ));
}
