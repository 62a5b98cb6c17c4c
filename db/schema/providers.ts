import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { moment } from "@/db/schema/columns";
import { providerStatuses } from "@/domain/provider-status";

/** 事業所台帳: the offices, their names and the addresses that letters go to. */
export const providers = sqliteTable("providers", {
  number: text("number").primaryKey(),
  name: text("name").notNull(),
  corporation: text("corporation").notNull(),
  postalCode: text("postal_code").notNull().default(""),
  address: text("address").notNull(),
  building: text("building").notNull().default(""),
  phone: text("phone").notNull().default(""),
  status: text("status", { enum: providerStatuses }).notNull().default("active"),
  changedAt: moment("changed_at").notNull(),
  addressChangedAt: moment("address_changed_at"),
  addressChangedBy: text("address_changed_by"),
  /** The `changedAt` that the row got when what stands on a letter (name, corporation, address) last changed (R44). */
  addresseeChangedAt: moment("addressee_changed_at"),
});
