import { setTimeout as wait } from "node:timers/promises";
import type { AcceptedMail, FakeResend } from "@/tests/support/fake-resend";

const patience = 60_000;
const glance = 5;

/** The mails as their readers find them. */
export interface Inbox {
  /** The 確認コード mailed to an address, once it is there. */
  codeFor(address: string): Promise<string>;
  /** Waits until this many mails have come in all. */
  holds(mails: number): Promise<void>;
}

/** Reads what the stand-in for Resend takes in; gives up on a mail after a minute. */
export function openInbox({ mails }: Pick<FakeResend, "mails">): Inbox {
  const codes = new Map<string, string>();
  let read = 0;
  return {
    async codeFor(address) {
      await until(() => readOn().has(address));
      return codes.get(address) ?? "";
    },
    holds: (wanted) => until(() => mails.length >= wanted),
  };

  function readOn(): Map<string, string> {
    for (const mail of mails.slice(read)) keep(mail);
    read = mails.length;
    return codes;
  }

  function keep({ to: [address = ""], text }: AcceptedMail): void {
    const code = /\[確認コード\]\s*(\d{4})/.exec(text)?.[1];
    if (code !== undefined) codes.set(address, code);
  }
}

async function until(come: () => boolean): Promise<void> {
  const end = performance.now() + patience;
  while (!come()) {
    if (performance.now() > end) throw new Error("a mail did not come within a minute");
    await wait(glance);
  }
}
