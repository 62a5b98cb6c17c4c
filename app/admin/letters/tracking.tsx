import { hasPlausibleCheck } from "@/domain/tracking-number";

/** A 追跡番号; an odd one with a hint to look again. */
export function Tracking({ number }: { number: string }) {
  return (
    <>
      {number}
      {!hasPlausibleCheck(number) && <p>番号に誤りがないか、控えと見比べてください。</p>}
    </>
  );
}
