import type { Client } from "@libsql/client";
import type { Actor, Context } from "@/services/context";

/** The same asker, but just before the first commit, or the `nth`, somebody else does `act`: the worst moment for a race. */
export function meanwhile<Who extends Actor>(ctx: Context<Who>, act: () => Promise<unknown>, nth = 1): Context<Who> {
  let commits = 0;
  const client = new Proxy(ctx.database.client, {
    get(target, name) {
      if (name === "batch") return batch;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { ...ctx, database: { ...ctx.database, client } };

  async function batch(...change: Parameters<Client["batch"]>) {
    commits += 1;
    if (commits === nth) await act();
    return ctx.database.client.batch(...change);
  }
}
