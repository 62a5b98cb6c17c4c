interface Place {
  postalCode: string;
  address: string;
  building: string;
}

/** These letters in the order in which the post office takes them: by post code, those without one last, then by address and building (issue 3, 6). Equal ones keep their order. */
export function inPostingOrder<Letter>(letters: readonly Letter[], placeOf: (letter: Letter) => Place): Letter[] {
  const keyed = letters.map((letter) => ({ letter, key: keyOf(placeOf(letter)) }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ letter }) => letter);
}

/** Compared sign by sign, so that a machine's language setting never changes the order. Numbers of an address count as numbers: 2番 comes before 10番. */
function keyOf({ postalCode, address, building }: Place): string {
  const code = postalCode.replace(/\D/gu, "") || "9999999";
  return [code, address, building].map((part) => part.normalize("NFKC").replace(/\d+/gu, padded)).join("\u0000");
}

function padded(number: string): string {
  return number.padStart(8, "0");
}
