import type { Random } from "@/lib/random";

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

/** A new row's key: 24 characters, time first so that rows written together lie together, then 78 bits of chance. */
export function makeId(now: Date, random: Random): string {
  return now.getTime().toString(36).padStart(9, "0") + random.characters(alphabet, 15);
}
