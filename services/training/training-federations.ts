import { eq } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { statement } from "@/db/commit";
import { federations } from "@/db/schema/federations";
import type { Context } from "@/services/context";
import type { Federation } from "@/services/ledger/find-federation";

/** Made up for the training world: these numbers reach nobody, and no source gives the weekdays. */
const madeUp: readonly (Pick<Federation, "code" | "phone" | "postingWeekdays"> & Partial<Federation>)[] = [
  { code: "11", phone: "048-000-0011", postingWeekdays: "1,4" },
  {
    code: "13",
    phone: "03-0000-0013",
    postingWeekdays: "2,5",
    section: "介護福祉課(研修用)",
    noticeEmail: "saihakko@tokyo-kokuho.example.jp",
  },
  { code: "20", phone: "026-000-0020", postingWeekdays: "3" },
  { code: "27", phone: "06-0000-0027", postingWeekdays: "1,3,5" },
];

/** The settings that training needs beside what is published (domain.md §4), as statements for `commit`. */
export function trainingFederations({ database }: Context): Statement[] {
  return madeUp.map(({ code, ...settings }) =>
    statement(database.read.update(federations).set(settings).where(eq(federations.code, code))),
  );
}
