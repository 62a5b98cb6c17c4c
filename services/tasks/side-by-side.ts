import type { Worker } from "@/services/mail/run-worker";

/**
 * Two loops as one worker: kicked together, ended together. It lives as long as the first one does, whose rounds are short: a
 * round of the other, such as the writing of a whole ledger, may take long and holds up no mail.
 */
export function sideBySide(first: Worker, other: Worker): Worker {
  return {
    kick() {
      first.kick();
      other.kick();
    },
    async stop() {
      await Promise.all([first.stop(), other.stop()]);
    },
    lastRoundAt: first.lastRoundAt,
  };
}
