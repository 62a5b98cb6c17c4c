import { type Finding, type Verdict, verdictLabel } from "@/domain/case-comparison";

/** How application and ledger compare in one item: told by sign, word and colour, with what was found below. */
export function VerdictTag({ finding: { verdict, note } }: { finding: Finding }) {
  const look = looks[verdict];
  return (
    <>
      {look && (
        <span className={`inline-flex items-center gap-1.5 whitespace-nowrap font-bold ${look.colour}`}>
          <svg viewBox="0 0 24 24" aria-hidden="true" className="size-5 shrink-0 fill-none stroke-current stroke-[2.5]">
            <path d={look.path} />
          </svg>
          {verdictLabel(verdict)}
        </span>
      )}
      {note && <span className="block">{note}</span>}
    </>
  );
}

const looks: Record<Verdict, { colour: string; path: string } | null> = {
  fits: { colour: "text-green-900", path: "M5 12.5 10 17.5 19 7" },
  look: { colour: "text-yellow-1200", path: "M12 3 2 21h20zM12 10v5M12 17v1.5" },
  differs: { colour: "text-red-1000", path: "M6 6l12 12M18 6 6 18" },
  alone: null,
};
