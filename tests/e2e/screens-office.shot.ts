import { hashPassword } from "@/services/credentials/password-hash";
import { builtOnServer } from "@/tests/support/built-on-server";
import type { Clerk } from "@/tests/support/clerk";
import { choosePassword, chosen, fillNewPassword, registerEmail } from "@/tests/support/office-steps";
import { registeredOnServer } from "@/tests/support/registered-on-server";
import { ResetWalker } from "@/tests/support/reset-walker";
import { submitForm } from "@/tests/support/submit-form";
import { type Lead, open, takePictures, toldWhatIsWrong, type World } from "@/tests/support/take-pictures";

const minute = 60_000;
const password = "もとの パスワード 2026";
const twoPrefectures = { number: "1312222222", name: "請求事業所B", address: "", userId: "" };

takePictures({
  reset: open("/reset/identify"),
  "reset-wrong": async ({ clerk }) => {
    await new ResetWalker(clerk).identify({ number: "13", email: "clerk" });
    return toldWhatIsWrong(clerk.page);
  },
  "reset-prefecture": async ({ newClerk }) => {
    const walker = new ResetWalker(await newClerk({ office: twoPrefectures, email: "security@office-b.example.jp" }));
    await walker.identify();
    await walker.isOn("prefecture");
    return walker.page;
  },
  "reset-code": async (world) => {
    const walker = await registered(world);
    await walker.identify();
    await walker.isOn("code");
    return walker.page;
  },
  "reset-code-wrong": async (world) => {
    const walker = await registered(world);
    await walker.identify();
    await walker.enterCode(String((Number(await walker.readCode()) + 1) % 1_000_000).padStart(6, "0"));
    return toldWhatIsWrong(walker.page);
  },
  "reset-credentials": async (world) => (await credentials(world)).page,
  "reset-credentials-weak": async (world) => {
    const walker = await credentials(world);
    await walker.setPassword("password1234");
    return toldWhatIsWrong(walker.page);
  },
  "reset-done": async (world) => {
    const walker = await credentials(world);
    await walker.setPassword(chosen.password);
    await walker.isOn("done");
    return walker.page;
  },
  "reset-hour-over": async (world) => {
    const walker = await registered(world);
    await walker.identify();
    await walker.isOn("code");
    world.server.pass(60 * minute);
    await walker.page.goto("/reset/code");
    await walker.isOn("identify");
    return walker.page;
  },
  "account-terms": withLetter(async () => {}),
  "account-terms-not-accepted": withLetter(async ({ page }) => {
    await submitForm(page, "同意する");
    await toldWhatIsWrong(page);
  }),
  "account-new-password": withLetter(async ({ page }) => {
    await page.getByLabel("利用規約に同意する").check();
    await submitForm(page, "同意する");
    await page.locator("#password").fill("ajisai 2026");
  }),
  "account-new-password-weak": withLetter(async (clerk) => {
    await clerk.page.getByLabel("利用規約に同意する").check();
    await submitForm(clerk.page, "同意する");
    await fillNewPassword(clerk, "password1234");
    await submitForm(clerk.page, "設定");
    await toldWhatIsWrong(clerk.page);
  }),
  "account-security-email-step": withLetter(async (clerk) => {
    await choosePassword(clerk);
    await clerk.isOn("/account", "セキュリティ用メールアドレスの登録");
  }),
  "account-security-email-code": withLetter(async (clerk) => {
    await choosePassword(clerk);
    await clerk.page.getByLabel("セキュリティ用メールアドレス").fill(chosen.email(clerk.world.office.number));
    await submitForm(clerk.page, "次へ");
    await clerk.isOn("/account", "確認コード入力");
  }),
  "account-security-code-step": withLetter(async (clerk) => {
    await choosePassword(clerk);
    await registerEmail(clerk, chosen.email(clerk.world.office.number));
    await clerk.isOn("/account", "セキュリティコードの設定");
  }),
  account: settled("/account"),
  "account-unfinished": async ({ clerk }) => {
    await clerk.signIn("KJ131111111101", "kunren-jigyosho-2026");
    await clerk.page.waitForURL(/\/account/);
    return clerk.page;
  },
  "account-password": settled("/account/password"),
  "account-password-wrong": async (world) => {
    const page = await settled("/account/password")(world);
    await submitForm(page, "変更");
    return toldWhatIsWrong(page);
  },
  "account-security-email": settled("/account/security-email"),
  "account-security-code": settled("/account/security-code"),
  "account-sessions": settled("/account/sessions"),
  "account-handover": settled("/account/handover"),
  "login-session-ended": async (world) => {
    const page = await settled("/account")(world);
    world.server.pass(31 * minute);
    await page.goto("/account");
    await page.waitForURL(/\/login/);
    return page;
  },
});

async function registered({ server, newClerk }: World): Promise<ResetWalker> {
  const { application, email } = await registeredOnServer(server);
  const office = { ...twoPrefectures, number: application.providerNumber, name: "試験の事業所" };
  return new ResetWalker(await newClerk({ office, email }));
}

async function credentials(world: World): Promise<ResetWalker> {
  const walker = await registered(world);
  await walker.identify();
  await walker.enterCode(await walker.readCode());
  await walker.isOn("credentials");
  return walker;
}

/** A clerk who signed in with the letter's temporary password. */
function withLetter(act: (clerk: Clerk) => Promise<void>): Lead {
  return async ({ clerk, server }) => {
    const { account, temporaryPassword } = await builtOnServer(server, { status: "posted" });
    await clerk.signIn(account?.userId ?? "", temporaryPassword);
    await clerk.isOn("/account", "利用規約");
    await act(clerk);
    return clerk.page;
  };
}

/** A clerk of an office with password, address and セキュリティコード, on one of its screens. */
function settled(path: string): Lead {
  return async ({ clerk, server }) => {
    const email = chosen.email(clerk.world.office.number);
    const { account } = await builtOnServer(server, {
      status: "completed",
      password,
      securityEmail: email,
      account: { termsAcceptedAt: server.now(), securityCodeHash: await hashPassword(chosen.securityCode) },
    });
    await clerk.signIn(account?.userId ?? "", password);
    await clerk.page.waitForURL(/\/account/);
    await clerk.page.goto(path);
    return clerk.page;
  };
}
