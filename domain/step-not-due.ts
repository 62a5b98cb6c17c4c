import { Refusal } from "@/domain/refusal";

/** The refusal of an act whose screen is not the one that is due, as from an old tab; the web then leads to the one that is (R12). */
export function stepNotDue(): Refusal {
  return new Refusal(
    "step-not-due",
    "この画面の操作はすでに終わったか、まだできません。表示された画面から続けてください。",
  );
}
