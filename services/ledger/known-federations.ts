import type { federations } from "@/db/schema/federations";
import type { PrefectureCode } from "@/domain/prefecture";
import { prefectures } from "@/domain/prefecture";

type Settings = Partial<Omit<typeof federations.$inferInsert, "code" | "name">>;

/** What public sources say of single federations (domain.md §4). Whatever they don't say stays blank. */
const published: Partial<Record<PrefectureCode, Settings>> = {
  "11": {
    section: "介護福祉課 介護審査係",
    postalCode: "3380002",
    address: "さいたま市中央区大字下落合1704番",
    envelopeRequired: true,
  },
  "20": { envelopeRequired: true, envelopePostage: "簡易書留 460円分の切手を貼ったもの", mailClass: "簡易書留" },
  "28": { claimDeadlineTime: "23:59" },
  "40": { claimDeadlineTime: "23:30" },
};

/** The 47 federations as they stand in a new database, before anyone has filled in their settings. */
export const knownFederations = prefectures.map(({ code, name }) => ({
  code,
  name: `${name}国民健康保険団体連合会`,
  ...published[code],
}));
