import type { Env } from "@/lib/env";
import { hasMailbox } from "@/services/mail/list-mailbox";

/** What is printed once the server listens: its address and, where there is one, the mailbox. `npm start` adds the training accounts. */
export function readyLines(settings: Env): string[] {
  const mailbox = hasMailbox(settings) ? [`Mailbox: ${settings.APP_URL}/mailbox`] : [];
  return [`Listening: ${settings.APP_URL}`, ...mailbox];
}
