import { hasPlausibleCheckDigit, providerNumber } from "@/domain/provider-number";

/** The keys beside each digit, on the row above the letters and on the number pad. */
const besides: Record<string, string> = {
  "0": "91",
  "1": "204",
  "2": "1035",
  "3": "246",
  "4": "3517",
  "5": "2468",
  "6": "3579",
  "7": "684",
  "8": "5790",
  "9": "806",
};

/**
 * What was probably meant by a 事業所番号 whose check digit does not agree: every number with a good one that two swapped
 * neighbours or one digit for the key beside it would turn into what was typed.
 */
export function likelyNumbers(number: string): string[] {
  const places = [...number].map((_, place) => place);
  const swapped = places.slice(1).map((place) => {
    const [left = "", right = ""] = number.slice(place - 1, place + 1);
    return number.slice(0, place - 1) + right + left + number.slice(place + 1);
  });
  const retyped = places.flatMap((place) =>
    [...(besides[number.charAt(place)] ?? "")].map((digit) => number.slice(0, place) + digit + number.slice(place + 1)),
  );
  const meant = [...swapped, ...retyped].filter((each) => each !== number && providerNumber.safeParse(each).success);
  return [...new Set(meant)].filter(hasPlausibleCheckDigit);
}
