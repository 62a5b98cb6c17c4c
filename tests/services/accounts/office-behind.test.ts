import { describe, expect, it } from "vitest";
import { officeBehind } from "@/services/accounts/office-behind";
import { signIn } from "@/services/accounts/sign-in";
import { signOut } from "@/services/accounts/sign-out";
import { viewAccount } from "@/services/accounts/view-account";
import { showSecondFactor } from "@/services/staff/show-second-factor";
import { signIn as signInStaff } from "@/services/staff/sign-in";
import { staffBehind } from "@/services/staff/staff-behind";
import { buildApplication } from "@/tests/support/build-application";
import { buildStaff } from "@/tests/support/build-staff";
import { eventsOf } from "@/tests/support/events-of";
import { enter, officeWorld, password } from "@/tests/support/office-world";
import { refusalOf } from "@/tests/support/refusal-of";
import { at, testContext } from "@/tests/support/test-context";

const minute = 60 * 1000;

describe("a session of an office", () => {
  it("ends after 30 minutes without a request, to the millisecond", async () => {
    const { ctx, token } = await signedIn();
    expect(await officeBehind(at(ctx, 30 * minute - 1), token)).not.toBeNull();
    expect(await officeBehind(at(ctx, 60 * minute - 1), token)).toBeNull();
  });

  it("goes on while it is used, but for 12 hours at most", async () => {
    const { ctx, token } = await signedIn();
    for (let passed = 0; passed < 12 * 60; passed += 20) {
      expect(await officeBehind(at(ctx, passed * minute), token), `after ${passed} minutes`).not.toBeNull();
    }
    expect(await officeBehind(at(ctx, 12 * 60 * minute), token)).toBeNull();
  });

  it("ends by signing out, with an event, and a second time nothing happens", async () => {
    const { ctx, token } = await signedIn();
    await signOut(ctx, token);
    await signOut(ctx, token);
    expect(await officeBehind(ctx, token)).toBeNull();
    expect((await eventsOf(ctx)).filter(({ act }) => act === "sign-out")).toHaveLength(1);
  });

  it("is none of the staff's, nor theirs one of an office's: the realms never meet", async () => {
    const { ctx, token } = await signedIn();
    const person = await buildStaff(ctx);
    const staffToken = await showSecondFactor(ctx, await signInStaff(ctx, person), person.totpAt(ctx));
    expect(await staffBehind(ctx, staffToken)).not.toBeNull();
    expect(await staffBehind(ctx, token)).toBeNull();
    expect(await officeBehind(ctx, staffToken)).toBeNull();
  });

  it("is opened by no token that was made up", async () => {
    const { ctx } = await signedIn();
    for (const token of ["", "undefined", ctx.random.token()]) expect(await officeBehind(ctx, token)).toBeNull();
  });
});

describe("the account's page", () => {
  it("shows whose account it is and what is registered", async () => {
    const { office, account } = await officeWorld({ securityEmails: ["a@example.jp"], securityCode: "720418" });
    expect(await viewAccount(office)).toMatchObject({
      due: "home",
      userId: account.userId,
      providerName: "試験の事業所",
      federationName: "東京都国民健康保険団体連合会",
      addresses: [{ email: "a@example.jp" }],
      hasSecurityCode: true,
    });
  });

  it("shows the last five sign-ins, the newest first, with their devices", async () => {
    const { ctx, account } = await officeWorld();
    for (let hour = 1; hour <= 5; hour += 1) {
      await signIn(at(ctx, hour * 60 * minute), { userId: account.userId, password, device: `端末${hour}` });
    }
    const last = at(ctx, 6 * 60 * minute);
    const { office } = await enter(last, account.userId);
    const { signIns } = await viewAccount(office);
    expect(signIns.map(({ device }) => device)).toEqual(["", "端末5", "端末4", "端末3", "端末2"]);
    expect(signIns[0]).toEqual({ at: last.now, device: "", own: true });
    expect(signIns.filter(({ own }) => own)).toHaveLength(1);
  });

  it("tells how many wrong passwords came before this sign-in, and none from before the last one (R35)", async () => {
    const { ctx, account } = await officeWorld();
    const wrong = { userId: account.userId, password: "himawari to asagao" };
    for (const passed of [1, 2]) await refusalOf(signIn(at(ctx, passed * minute), wrong));
    const { office } = await enter(at(ctx, 3 * minute), account.userId);
    expect((await viewAccount(office)).wrongPasswords).toBe(2);
    const { office: next } = await enter(at(ctx, 4 * minute), account.userId);
    expect((await viewAccount(next)).wrongPasswords).toBe(0);
  });

  it("asks for the terms first when they were never accepted", async () => {
    const { office } = await officeWorld({ account: { termsAcceptedAt: null } });
    expect(await viewAccount(office)).toMatchObject({ due: "terms" });
  });
});

async function signedIn() {
  const ctx = await testContext();
  const built = await buildApplication(ctx, { password, account: { termsAcceptedAt: ctx.now } });
  return { ctx, token: await signIn(ctx, { userId: built.account?.userId ?? "", password }) };
}
