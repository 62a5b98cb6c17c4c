import type { accounts } from "@/db/schema/accounts";
import type { providers } from "@/db/schema/providers";
import { prefectures } from "@/domain/prefecture";
import { hasPlausibleCheckDigit } from "@/domain/provider-number";
import { makeUserId } from "@/domain/user-id";
import { makeId } from "@/lib/ids";
import type { SeededRandom } from "@/lib/seeded-random";
import { seededRandom } from "@/lib/seeded-random";
import { prefectureSizes } from "@/services/training/prefecture-sizes";

type Provider = typeof providers.$inferInsert;
type Account = typeof accounts.$inferInsert;

const seed = 20261122;
const services = [
  { kind: "1", name: "訪問介護ステーション" },
  { kind: "1", name: "特別養護老人ホーム" },
  { kind: "5", name: "介護老人保健施設" },
  { kind: "7", name: "居宅介護支援センター" },
  { kind: "7", name: "デイサービスセンター" },
  { kind: "9", name: "グループホーム" },
  { kind: "A", name: "生活支援サービス" },
] as const;
const words = [
  "あおば",
  "こもれび",
  "ひだまり",
  "せせらぎ",
  "やすらぎ",
  "のぞみ",
  "なでしこ",
  "俱楽部",
  "髙砂",
  "𠮷野",
] as const;
const cities = ["若草市", "花里市", "緑野市", "朝日野市", "白鳥谷市", "青嶺郡清流町"] as const;
const quarters = ["見本町", "訓練町", "例題", "字仮名"] as const;
const buildings = ["", "", "", "", "見本ビル2階", "第三訓練ハイツ101号室"] as const;

/**
 * 2,000 offices that don't exist, spread over the federations as real ones are, the same at every call but for the time.
 * Their check digits agree, most have one ID, a few are closed. The serials begin with 99, where open data has none.
 */
export function syntheticOffices(now: Date): { provider: Provider; account: Account | null }[] {
  const random = seededRandom(seed);
  return prefectures.flatMap((prefecture, place) =>
    Array.from({ length: prefectureSizes[place] ?? 0 }, (_, index) => {
      const service = random.pick(services);
      const number = numberFor(`${prefecture.code}${service.kind}`, index);
      const word = random.pick(words);
      const provider: Provider = {
        number,
        name: `${service.name} ${word}`,
        corporation: `社会福祉法人見本${word}会`,
        postalCode: random.digits(7),
        address: `${prefecture.name}${random.pick(cities)}${random.pick(quarters)}${lot(random)}`,
        building: random.pick(buildings),
        phone: `0${prefecture.code}-0000-${random.digits(4)}`,
        status: random.below(50) === 0 ? "closed" : "active",
        changedAt: now,
      };
      const account = {
        id: makeId(now, random),
        userId: makeUserId(random),
        providerNumber: number,
        federation: prefecture.code,
        createdAt: now,
      };
      return { provider, account: random.below(12) === 0 ? null : account };
    }),
  );
}

function numberFor(start: string, index: number): string {
  const area = String(1 + Math.floor(index / 100)).padStart(2, "0");
  const body = `${start}${area}99${String(index % 100).padStart(2, "0")}`;
  const check = [..."0123456789"].find((digit) => hasPlausibleCheckDigit(body + digit));
  return `${body}${check}`;
}

function lot(random: SeededRandom): string {
  return `${1 + random.below(9)}丁目${1 + random.below(30)}番${1 + random.below(20)}号`;
}
