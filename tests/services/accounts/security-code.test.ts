import { describe, expect, it } from "vitest";
import { acceptTerms } from "@/services/accounts/accept-terms";
import { choosePassword } from "@/services/accounts/choose-password";
import { setSecurityCode } from "@/services/accounts/set-security-code";
import { signOutElsewhere } from "@/services/accounts/sign-out-elsewhere";
import { viewAccount } from "@/services/accounts/view-account";
import { viewSecurityCode } from "@/services/accounts/view-security-code";
import { hashPassword, matchesPassword } from "@/services/credentials/password-hash";
import { buildApplication } from "@/tests/support/build-application";
import { eventsOf } from "@/tests/support/events-of";
import { meanwhile } from "@/tests/support/meanwhile";
import { accountNow, enter, mailsOfKind, officeWorld, password } from "@/tests/support/office-world";
import { outcomes, refusalOf } from "@/tests/support/refusal-of";
import { at, testContext } from "@/tests/support/test-context";

const email = "kaigo@office.example.jp";
const securityCode = "720418";
const first = { newSecurityCode: securityCode, currentSecret: "" };

describe("setting a セキュリティコード", () => {
  it("falls due once an address is registered, asks nothing else then, and opens the account", async () => {
    const { office } = await officeWorld({ securityEmails: [email] });
    expect(await viewSecurityCode(office)).toEqual({ due: "security-code", hasSecurityCode: false, asked: null });
    await setSecurityCode(office, first);
    expect(await viewAccount(office)).toMatchObject({ due: "home", hasSecurityCode: true });
  });

  it("keeps no more than its argon2id hash (R29)", async () => {
    const { office, account } = await officeWorld({ securityEmails: [email] });
    await setSecurityCode(office, first);
    const { securityCodeHash } = await accountNow(office, account);
    expect(securityCodeHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await matchesPassword(securityCodeHash, securityCode)).toBe(true);
  });

  it("is told to the registered addresses, without the code, and leaves an event", async () => {
    const { office } = await officeWorld({ securityEmails: [email, "b@example.jp"] });
    await setSecurityCode(office, first);
    const mails = await mailsOfKind(office, "security-code-set");
    expect(mails.map(({ to }) => to)).toEqual([email, "b@example.jp"]);
    expect(JSON.stringify(mails)).not.toContain(securityCode);
    expect((await eventsOf(office)).at(-1)).toMatchObject({ act: "set-security-code", detail: "{}" });
  });

  it("is told to the letter's notification address while no address is registered", async () => {
    const { ctx, office, account } = await officeWorld();
    const { application } = await buildApplication(ctx, {
      status: "completed",
      providerNumber: account.providerNumber,
      account,
      letter: null,
    });
    await setSecurityCode(office, { ...first, currentSecret: password });
    expect((await mailsOfKind(ctx, "security-code-set")).map(({ to }) => to)).toEqual([application.email]);
    expect((await viewAccount(office)).securityCodeSetAt).toEqual(office.now);
  });

  it.each(["000000", "123456"])("refuses %s, which is easily guessed", async (newSecurityCode) => {
    const { office } = await officeWorld({ securityEmails: [email] });
    const refusal = await refusalOf(setSecurityCode(office, { ...first, newSecurityCode }));
    expect(refusal).toMatchObject({ code: "code-weak", field: "newSecurityCode" });
  });

  it("refuses the tail of the provider number", async () => {
    const { office, account } = await officeWorld({ securityEmails: [email] });
    const newSecurityCode = account.providerNumber.slice(-6);
    expect((await refusalOf(setSecurityCode(office, { ...first, newSecurityCode }))).code).toBe("code-weak");
  });

  it("asks for the present one before it is replaced", async () => {
    const { office, account } = await officeWorld({ securityEmails: [email], securityCode });
    expect((await refusalOf(setSecurityCode(office, { ...first, newSecurityCode: "905173" }))).code).toBe(
      "secret-missing",
    );
    await setSecurityCode(office, { newSecurityCode: "905173", currentSecret: securityCode });
    const { securityCodeHash } = await accountNow(office, account);
    expect(await matchesPassword(securityCodeHash, "905173")).toBe(true);
  });

  it("happens once when two browsers set one at the same moment", async () => {
    const { office, elsewhere } = await officeWorld({ securityEmails: [email] });
    const other = await elsewhere();
    const acts = [setSecurityCode(office, first), setSecurityCode(other, { ...first, newSecurityCode: "905173" })];
    expect((await outcomes(acts)).toSorted()).toEqual(["changed-meanwhile", "done"]);
    expect(await mailsOfKind(office, "security-code-set")).toHaveLength(1);
  });

  it("is not set for a session that was ended in that moment", async () => {
    const { office, account, elsewhere } = await officeWorld({ securityEmails: [email] });
    const other = await elsewhere();
    const ended = meanwhile(office, () => signOutElsewhere(other));
    expect((await refusalOf(setSecurityCode(ended, first))).code).toBe("signed-out");
    expect((await accountNow(office, account)).securityCodeHash).toBeNull();
    expect(await mailsOfKind(office, "security-code-set")).toEqual([]);
  });

  it("waits for terms and password (R31)", async () => {
    const ctx = await testContext();
    const built = await buildApplication(ctx, { status: "posted" });
    const { office } = await enter(ctx, built.account?.userId ?? "", built.temporaryPassword);
    expect((await refusalOf(setSecurityCode(office, first))).code).toBe("step-not-due");
    expect((await refusalOf(viewSecurityCode(office))).code).toBe("step-not-due");
  });
});

describe("the first use of a letter", () => {
  it("takes the セキュリティコード away; it is set anew after the new password", async () => {
    const ctx = await testContext();
    const { account, temporaryPassword } = await buildApplication(ctx, {
      status: "posted",
      password,
      account: {
        securityCodeHash: await hashPassword(securityCode),
        securityCodeFailures: 5,
        securityCodeDelayedUntil: at(ctx, 30_000).now,
      },
      securityEmail: email,
    });
    if (account === null) throw new Error("no account was built");
    const { office } = await enter(ctx, account.userId, temporaryPassword);
    expect(await accountNow(ctx, account)).toMatchObject({
      securityCodeHash: null,
      securityCodeFailures: 0,
      securityCodeDelayedUntil: null,
    });
    await acceptTerms(office);
    await choosePassword(office, "kiku to nadeshiko");
    const { office: next } = await enter(ctx, account.userId, "kiku to nadeshiko");
    expect((await viewAccount(next)).due).toBe("security-code");
  });
});
