/** A telephone number to be called with one tap, shown as written; `number` with hyphens, e.g. 0570-059-402. */
export function PhoneLink({ number }: { number: string }) {
  return (
    <a
      href={`tel:${number.replaceAll("-", "")}`}
      className="inline-block whitespace-nowrap py-2 font-bold tabular-nums print:py-0"
    >
      {number}
    </a>
  );
}
