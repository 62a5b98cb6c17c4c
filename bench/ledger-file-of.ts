import { prefectures } from "@/domain/prefecture";

const heading = "事業所番号,事業所名,法人名,郵便番号,住所,方書,電話番号,状態";

/** A ledger file of so many offices over 47 prefectures; another `edition` names them otherwise and puts each somewhere else. */
export function ledgerFileOf(rows: number, edition: number): Uint8Array {
  const lines = Array.from({ length: rows }, (_, index) => line(index, edition));
  return new TextEncoder().encode([heading, ...lines, ""].join("\r\n"));
}

function line(index: number, edition: number): string {
  const prefecture = prefectures[index % prefectures.length];
  const number = `${prefecture?.code}7${String(index).padStart(7, "0")}`;
  const address = `${prefecture?.name}見本市測定町${edition}丁目${index + 1}番地`;
  return `${number},測定用介護サービス事業所${index}第${edition}版,社会福祉法人測定会,1000001,${address},測定ビル${edition}階,03-0000-0000,有効`;
}
