import { describe, expect, it } from "vitest";
import { changePassword } from "@/services/accounts/change-password";
import { officeBehind } from "@/services/accounts/office-behind";
import { signIn } from "@/services/accounts/sign-in";
import { signOutElsewhere } from "@/services/accounts/sign-out-elsewhere";
import { viewAccount } from "@/services/accounts/view-account";
import { buildApplication } from "@/tests/support/build-application";
import { eventsOf } from "@/tests/support/events-of";
import { meanwhile } from "@/tests/support/meanwhile";
import { accountNow, enter, isOpen, mailsOfKind, officeWorld, password } from "@/tests/support/office-world";
import { refusalOf } from "@/tests/support/refusal-of";
import { as } from "@/tests/support/test-context";

const newPassword = "kiku to nadeshiko";
const change = { password: newPassword, currentSecret: password };

describe("changing the password", () => {
  it("makes the new one work and the old one stop", async () => {
    const { ctx, office, account } = await officeWorld();
    await changePassword(office, change);
    const { userId } = account;
    await expect(signIn(ctx, { userId, password: newPassword })).resolves.toBeTypeOf("string");
    expect((await refusalOf(signIn(ctx, { userId, password }))).code).toBe("sign-in-refused");
    expect((await accountNow(ctx, account)).passwordChangedAt).toEqual(ctx.now);
  });

  it("goes on in this browser under a new token; the old token is worth nothing", async () => {
    const { ctx, office, token } = await officeWorld();
    const next = await officeBehind(ctx, await changePassword(office, change));
    expect(next).toMatchObject({ accountId: office.actor.accountId });
    expect(next && (await viewAccount(as(ctx, next))).signIns).toMatchObject([{ own: true }]);
    expect(await officeBehind(ctx, token)).toBeNull();
  });

  it("ends every other session of the account, and none of another's (R36)", async () => {
    const { ctx, office, elsewhere } = await officeWorld();
    const { office: stranger } = await officeWorld({}, ctx);
    const other = await elsewhere();
    await changePassword(office, change);
    expect(await isOpen(other)).toBe(false);
    expect(await isOpen(stranger)).toBe(true);
  });

  it("is told to every registered address, with an event (R34)", async () => {
    const { ctx, office, account } = await officeWorld({ securityEmails: ["a@example.jp", "b@example.jp"] });
    await changePassword(office, change);
    const mails = await mailsOfKind(ctx, "password-changed");
    expect(mails.map(({ to }) => to)).toEqual(["a@example.jp", "b@example.jp"]);
    expect(mails[0]?.payload).toMatchObject({ providerNumber: account.providerNumber, at: ctx.now.toISOString() });
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "change-password", actorId: account.id });
  });

  it("refuses a weak password before anything is asked (R33), and the present one", async () => {
    const { office, account } = await officeWorld();
    const weak = await refusalOf(changePassword(office, { ...change, password: `${account.userId}-1` }));
    expect(weak).toMatchObject({ code: "password-weak", field: "password" });
    const same = await refusalOf(changePassword(office, { ...change, password }));
    expect(same).toMatchObject({ code: "password-same", field: "password" });
  });

  it("refuses the temporary password of a letter that is on its way to the office (R31)", async () => {
    const { ctx, office, account } = await officeWorld();
    const { providerNumber } = account;
    const onItsWay = { voidedAt: null, usedAt: null };
    const { temporaryPassword } = await buildApplication(ctx, {
      status: "completed",
      providerNumber,
      account,
      letter: onItsWay,
    });
    const refusal = await refusalOf(changePassword(office, { ...change, password: temporaryPassword.toLowerCase() }));
    expect(refusal).toMatchObject({ code: "password-temporary", field: "password" });
  });

  it("is not open to a session by a temporary password, which chooses one instead (R31)", async () => {
    const { ctx } = await officeWorld();
    const built = await buildApplication(ctx, { status: "posted" });
    const { office } = await enter(ctx, built.account?.userId ?? "", built.temporaryPassword);
    expect((await refusalOf(changePassword(office, change))).code).toBe("step-not-due");
  });

  it("changes nothing for a session that was ended after its secret was found right", async () => {
    const { office, account, elsewhere } = await officeWorld();
    const other = await elsewhere();
    const ended = meanwhile(office, () => signOutElsewhere(other), 3);
    expect((await refusalOf(changePassword(ended, change))).code).toBe("signed-out");
    expect((await accountNow(office, account)).passwordHash).toBe(account.passwordHash);
  });

  it("happens once when two browsers change at the same moment", async () => {
    const { ctx, office, account, elsewhere } = await officeWorld();
    const other = await elsewhere();
    const quicker = () => changePassword(other, { ...change, password: "ume to sakuranbo" });
    expect((await refusalOf(changePassword(meanwhile(office, quicker), change))).code).toBe("signed-out");
    await expect(signIn(ctx, { userId: account.userId, password: "ume to sakuranbo" })).resolves.toBeTypeOf("string");
  });
});
