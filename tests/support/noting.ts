import type { Client } from "@libsql/client";
import type { Actor, Context } from "@/services/context";

/** The same asker, whose committed statements are noted by their text: what two acts write can be compared. */
export function noting<Who extends Actor>(ctx: Context<Who>, seen: string[]): Context<Who> {
  const client = new Proxy(ctx.database.client, {
    get(target, name) {
      if (name === "batch") return batch;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { ...ctx, database: { ...ctx.database, client } };

  function batch(...change: Parameters<Client["batch"]>) {
    seen.push(...change[0].map((each) => (typeof each === "object" && "sql" in each ? each.sql : String(each))));
    return ctx.database.client.batch(...change);
  }
}
