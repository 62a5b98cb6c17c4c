import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { key } from "@/db/schema/columns";

/** 申請状況の確認: what was typed to find an application, whether or not there is one. Its key is that of its proof (R23). */
export const lookUps = sqliteTable("look_ups", {
  id: key(),
  reference: text("reference").notNull(),
  providerNumber: text("provider_number").notNull(),
});
