import { dropCookie, readCookie, setCookie } from "@/app/_web/cookies";

const longest = 200;
const aMinute = 60;

/**
 * Keeps for a minute what was typed into the form of a place, "/admin/letters?reprint=PW8TG4CE", to stand there again after a refusal; blank forgets what was kept before.
 * It may hold anything, so it goes by a cookie and never into an address (R11).
 */
export async function keepTyped(place: string, typed: string): Promise<void> {
  if (typed === "") return dropCookie("typed");
  await setCookie("typed", `${place}\n${typed.slice(0, longest)}`, aMinute);
}

/** What was last typed into the form of this place and refused; undefined where it was typed in another. */
export async function typedAgain(place: string): Promise<string | undefined> {
  const kept = await readCookie("typed");
  return kept?.startsWith(`${place}\n`) ? kept.slice(place.length + 1) : undefined;
}
