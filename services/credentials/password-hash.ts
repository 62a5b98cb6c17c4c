import { hash, verify } from "@node-rs/argon2";
import { limits } from "@/domain/limits";

const { atOnce, ...cost } = limits.argon2;

/** The argon2id hash of a password, in PHC format (R29). At most four are computed at once, the others wait. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, cost));
}

/** Whether `password` is the one behind `stored`. With no stored hash the same work is done for a "no" (R35). */
export async function matchesPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("no account has this password");
  const against = stored ?? (await decoy);
  const matches = await inTurn(() => verify(against, password));
  return stored !== null && matches;
}

let decoy: Promise<string> | undefined;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running < atOnce) running += 1;
  else await new Promise<void>((takePlace) => waiting.push(takePlace));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
