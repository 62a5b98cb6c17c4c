import type { PrefectureCode } from "@/domain/prefecture";
import type { ProviderStatus } from "@/domain/provider-status";

/** A named office of the training world: what its ledger says, and the IDs it has. */
export interface TrainingOffice {
  number: string;
  name: string;
  /** What a newcomer can try with it. */
  story: string;
  address: string;
  building?: string;
  status?: ProviderStatus;
  ids: readonly { federation: PrefectureCode; userId: string; password?: string; securityEmail?: string }[];
}

const password = "kunren-jigyosho-2026";

/** The six offices that contract.md (Training world) asks for; all addresses are made up. */
export const trainingOffices: readonly TrainingOffice[] = [
  {
    number: "1311111111",
    name: "請求事業所A",
    story: "東京都のIDが1つ。紛失したつもりで申請し、古いパスワードでのログインも試せます。",
    address: "東京都若草市見本町1丁目1番1号",
    building: "請求ビル3階",
    ids: [{ federation: "13", userId: "KJ131111111101", password }],
  },
  {
    number: "1312222222",
    name: "請求事業所B",
    story:
      "東京都と埼玉県のIDがあり、請求先の都道府県を選びます。埼玉県のIDはセキュリティ用メールアドレスを登録しています。",
    address: "東京都若草市見本町2丁目2番2号",
    ids: [
      { federation: "11", userId: "KJ131222222201", securityEmail: "security@office-b.example.jp" },
      { federation: "13", userId: "KJ131222222202" },
    ],
  },
  {
    number: "1313333333",
    name: "請求事業所C",
    story: "セキュリティ用メールアドレスを登録しています。",
    address: "東京都花里市緑町3丁目3番3号",
    ids: [{ federation: "13", userId: "KJ131333333301", password, securityEmail: "security@office-c.example.jp" }],
  },
  {
    number: "1314444444",
    name: "請求事業所D",
    story: "紙で請求していて、IDがありません。初めての発行になります。",
    address: "東京都花里市緑町4丁目4番4号",
    ids: [],
  },
  {
    number: "1315555555",
    name: "請求事業所E",
    story: "廃止されているため、申請できません。",
    address: "東京都若草市見本町5丁目5番5号",
    status: "closed",
    ids: [{ federation: "13", userId: "KJ131555555501" }],
  },
  {
    number: "1316666666",
    name: "請求事業所F",
    story: "移転したのに、台帳の住所は移転前のままです。",
    address: "東京都若草市旧見本町6丁目6番6号",
    ids: [{ federation: "13", userId: "KJ131666666601" }],
  },
];
