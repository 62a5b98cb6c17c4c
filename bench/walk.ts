import type { Took } from "@/bench/open-browser";
import { openBrowser } from "@/bench/open-browser";
import type { Inbox } from "@/bench/open-inbox";

export interface Applicant {
  origin: string;
  /** Which of all applicants: makes the office's line and the mail address its own. */
  nth: number;
  providerNumber: string;
  inbox: Inbox;
  took: Took;
}

/** One whole application, from トップメニュー to 処理終了: ten requests and the wait for one mail. */
export async function walk({ origin, nth, providerNumber, inbox, took }: Applicant): Promise<void> {
  const browser = openBrowser(origin, `10.${nth >> 16}.${(nth >> 8) & 255}.${nth & 255}`, took);
  const email = `clerk-${nth}@office.example.jp`;
  await browser.open("/");
  const fork = await browser.open("/recovery");
  const form = await browser.send(fork, { path: "unregistered" }, "/reissue/apply");
  const codeStep = await browser.send(form, { providerNumber, email, emailConfirmation: email }, "/reissue/code");
  const asked = performance.now();
  const code = await inbox.codeFor(email);
  took("(code mail)", performance.now() - asked);
  const confirmation = await browser.send(codeStep, { code }, "/reissue/confirm");
  const receipt = await browser.send(confirmation, {}, "/reissue/done");
  if (!receipt.html.includes('id="reference"')) throw new Error("no 受付番号 on 処理終了");
}
