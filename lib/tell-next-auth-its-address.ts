import { env } from "@/lib/env";

/**
 * Tells next-auth the address of this site. It reads it from this variable alone, whose name is its own; operators set
 * APP_URL and nothing besides.
 */
export function tellNextAuthItsAddress(): void {
  process.env.NEXTAUTH_URL = env().APP_URL;
}
