import { prefectures } from "@/domain/prefecture";

/* 政令指定都市: here the municipality shown includes the ward. */
const citiesWithWards =
  "札幌|仙台|さいたま|千葉|横浜|川崎|相模原|新潟|静岡|浜松|名古屋|京都|大阪|堺|神戸|岡山|広島|北九州|福岡|熊本";

/* Names that hold a 市, 郡, 町 or 村 before their last one, so that the general pattern would stop too early. */
const citiesToReadWhole =
  "四日市|廿日市|野々市|十日町|大町|東村山|武蔵村山|羽村|大村|田村|大和郡山|郡山|郡上|蒲郡|小郡";
const townsToReadWhole = "玉村町|大町町";

const noDigit = "[^\\d０-９]";
const municipality = new RegExp(
  `^(?:(?:${citiesWithWards})市${noDigit}{1,4}?区|(?:${citiesToReadWhole})市|` +
    `(?:余市|高市|[^市区]{1,3}?)郡(?:${townsToReadWhole}|${noDigit}{1,7}?[町村])|${noDigit}{1,7}?[市区町村])`,
);

/**
 * The municipality of a ledger address, its prefecture as written: "札幌市中央区北1条…" → "札幌市中央区". Shown with the question
 * 「移転していませんか」 (domain.md §5). Best effort; blank when nothing is recognised, so that no fuller address is ever shown.
 */
export function municipalityOf(address: string): string {
  const written = address.replace(/\s/g, "");
  const prefecture = prefectures.find(({ name }) => written.startsWith(name))?.name ?? "";
  const found = written.slice(prefecture.length).match(municipality)?.[0] ?? "";
  const isQuarterOfUnknownCity = prefecture === "" && /^[^郡]*[町村]$/.test(found);
  return found === "" || isQuarterOfUnknownCity ? "" : prefecture + found;
}

/** Seven digits as a post code is written, "1000001" → "100-0001"; anything else comes back as it is. */
export function formatPostalCode(postalCode: string): string {
  return postalCode.replace(/^(\d{3})(\d{4})$/, "$1-$2");
}

/** What is to be looked at in an address that a letter shall reach, in a few words; "" for nothing. */
export function addressDoubt({ postalCode, address }: { postalCode: string; address: string }): string {
  return address !== "" && postalCode === "" ? "郵便番号がありません" : "";
}

/** An address in one line: 〒, address, building; what is blank is left out. */
export function postalAddress(place: { postalCode: string; address: string; building: string }): string {
  const code = place.postalCode === "" ? "" : `〒${formatPostalCode(place.postalCode)}`;
  return [code, place.address, place.building].filter((part) => part !== "").join(" ");
}
