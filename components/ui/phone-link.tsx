import { isCallable } from "@/domain/phone-number";

/** A telephone number to be called with one tap, shown as written, e.g. 0570-059-402; one that no telephone can dial is text. */
export function PhoneLink({ number }: { number: string }) {
  if (!isCallable(number)) return <span className="font-bold tabular-nums">{number}</span>;
  return (
    <a
      href={`tel:${number.replaceAll("-", "")}`}
      className="-my-2 inline-block whitespace-nowrap py-2 font-bold tabular-nums print:my-0 print:py-0"
    >
      {number}
    </a>
  );
}
