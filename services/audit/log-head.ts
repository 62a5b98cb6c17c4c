import { log } from "@/lib/log";
import { chainHead, headMark } from "@/services/audit/chain-head";
import type { Context } from "@/services/context";

/** Writes the end of the chain into the log, which lies outside the database: by it shows what is cut off later (R48). */
export async function logHead(ctx: Context): Promise<void> {
  const head = await chainHead(ctx);
  if (head !== undefined) log("info", "chain-head", { sequence: head.sequence, mark: headMark(head) });
}
