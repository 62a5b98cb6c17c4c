import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { key, moment } from "@/db/schema/columns";
import type { PrefectureCode } from "@/domain/prefecture";

/** A ログイン情報再設定 being walked (path 1). Its key is that of its proof, which holds browser, typed address and end. */
export const resets = sqliteTable("resets", {
  id: key(),
  providerNumber: text("provider_number").notNull(),
  prefecture: text("prefecture").$type<PrefectureCode>(),
  doneAt: moment("done_at"),
});
