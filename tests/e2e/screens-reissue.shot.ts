import type { Page } from "@playwright/test";
import type { MailState } from "@/db/schema/outbox";
import type { Clerk } from "@/tests/support/clerk";
import { reportMail } from "@/tests/support/report-mail";
import { type Lead, open, takePictures, toldWhatIsWrong } from "@/tests/support/take-pictures";

const minute = 60_000;
const address = "clerk@office.example.jp";
const twoPrefectures = { number: "1312222222", name: "請求事業所B", address: "", userId: "" };

takePictures({
  apply: open("/reissue/apply"),
  "apply-empty": applied({ number: "", email: "" }),
  "apply-number-short": applied({ number: "131111", email: address }),
  "apply-address-without-at": applied({ email: "clerk" }),
  "apply-addresses-differ": applied({ email: address, again: `x${address}` }),
  "apply-unknown-office": applied({ number: "1399999999" }),
  "apply-closed-office": applied({ number: "1315555555" }),
  "apply-mail-domain-mistyped": asked({ email: "clerk@gmial.con" }),
  "apply-old-carrier-address": asked({ email: "kaigo..a@docomo.ne.jp" }),
  "apply-hour-over": async ({ clerk, server }) => {
    await clerk.apply();
    await clerk.isOn("/reissue/code", "確認コード入力");
    server.pass(60 * minute);
    await clerk.page.goto("/reissue/code");
    await clerk.isOn("/reissue/apply", "ログイン情報再発行申請");
    return clerk.page;
  },
  prefecture: async ({ newClerk }) => {
    const clerk = await newClerk({ office: twoPrefectures });
    await clerk.apply();
    await clerk.isOn("/reissue/prefecture", "請求先都道府県選択");
    return clerk.page;
  },
  "prefecture-nothing-chosen": async ({ newClerk }) => {
    const clerk = await newClerk({ office: twoPrefectures });
    await clerk.apply();
    await clerk.choosePrefecture("選択してください");
    return toldWhatIsWrong(clerk.page);
  },
  code: async ({ clerk }) => {
    await clerk.apply();
    await clerk.readCode();
    await clerk.page.reload();
    await clerk.isOn("/reissue/code", "確認コード入力");
    return clerk.page;
  },
  "code-delivered": reported("delivered"),
  "code-delayed": reported("delayed"),
  "code-bounced": reported("bounced"),
  "code-empty": async ({ clerk }) => {
    await clerk.apply();
    await clerk.enterCode("");
    return toldWhatIsWrong(clerk.page);
  },
  "code-wrong": async ({ clerk }) => {
    await clerk.apply();
    await clerk.enterCode(wrong(await clerk.readCode()));
    return toldWhatIsWrong(clerk.page);
  },
  "code-dead": async ({ clerk }) => {
    await clerk.apply();
    const code = await clerk.readCode();
    for (let times = 0; times < 5; times += 1) await clerk.enterCode(wrong(code));
    return toldWhatIsWrong(clerk.page);
  },
  "code-expired": async ({ clerk, server }) => {
    await clerk.apply();
    const code = await clerk.readCode();
    server.pass(30 * minute);
    await clerk.enterCode(code);
    return toldWhatIsWrong(clerk.page);
  },
  "code-resent-too-soon": async ({ clerk }) => {
    await clerk.apply();
    await resend(clerk.page);
    return toldWhatIsWrong(clerk.page);
  },
  "code-resent-three-times": async ({ clerk, server }) => {
    await clerk.apply();
    await clerk.readCode();
    for (const count of [2, 3, 4]) {
      server.pass(minute);
      await clerk.page.goto("/reissue/code");
      await resend(clerk.page);
      await clerk.readCode(count);
    }
    await clerk.page.goto("/reissue/code");
    return clerk.page;
  },
  confirm: async ({ clerk }) => {
    await clerk.reachConfirm();
    return clerk.page;
  },
  "confirm-return-envelope": async ({ newClerk }) => {
    const clerk = await newClerk({ office: twoPrefectures, email: "envelope@office.example.jp" });
    await reachConfirmOf(clerk, "埼玉県");
    return clerk.page;
  },
  "confirm-already-open": async ({ clerk, newClerk, newBrowser }) => {
    await clerk.reachConfirm();
    await clerk.send();
    const email = clerk.world.email.replace("office", "second");
    const second = await newClerk({ office: clerk.world.office, email, page: await newBrowser() });
    await second.reachConfirm();
    return second.page;
  },
  moved: async ({ clerk }) => {
    await clerk.reachConfirm();
    await clerk.page.goto("/reissue/moved");
    return clerk.page;
  },
  done: async ({ clerk }) => {
    await clerk.reachConfirm();
    await clerk.send();
    return clerk.page;
  },
  "done-on-paper": async ({ clerk }) => {
    await clerk.reachConfirm();
    await clerk.send();
    await clerk.page.emulateMedia({ media: "print" });
    return clerk.page;
  },
  "done-return-envelope": async ({ newClerk }) => {
    const clerk = await newClerk({ office: twoPrefectures, email: "done@office.example.jp" });
    await reachConfirmOf(clerk, "埼玉県");
    await clerk.send();
    return clerk.page;
  },
});

function applied(typed: Parameters<Clerk["apply"]>[0]): Lead {
  return async ({ clerk }) => {
    await clerk.apply(typed);
    return toldWhatIsWrong(clerk.page);
  };
}

/** An application that is taken, but asked about first. */
function asked(typed: Parameters<Clerk["apply"]>[0]): Lead {
  return async ({ clerk }) => {
    await clerk.apply(typed);
    await clerk.page.getByRole("region", { name: "ご確認ください" }).waitFor();
    return clerk.page;
  };
}

/** The code page once the provider has reported what became of the mail. */
function reported(state: MailState): Lead {
  return async ({ clerk, server }) => {
    await clerk.apply();
    await clerk.readCode();
    await reportMail(server, clerk.world.email, "code", state);
    await clerk.page.goto("/reissue/code");
    return clerk.page;
  };
}

async function reachConfirmOf(clerk: Clerk, prefecture: string): Promise<void> {
  await clerk.apply();
  await clerk.choosePrefecture(prefecture);
  await clerk.enterCode(await clerk.readCode());
  await clerk.isOn("/reissue/confirm", "送信確認");
}

async function resend(page: Page): Promise<void> {
  await page.getByRole("button", { name: "確認コードを再送する" }).click();
}

function wrong(code: string): string {
  return String((Number(code) + 1) % 10_000).padStart(4, "0");
}
