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
import { as, at, testContext } from "@/tests/support/test-context";

const minute = 60 * 1000;
const password = "asagao to himawari";

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
  it("shows whose account it is and when it was used before this time", async () => {
    const { ctx, userId } = await signedIn();
    const later = at(ctx, 60 * minute);
    const office = await officeBehind(later, await signIn(later, { userId, password }));
    expect(office && (await viewAccount(as(later, office)))).toMatchObject({
      due: "home",
      userId,
      providerName: "試験の事業所",
      federationName: "東京都国民健康保険団体連合会",
      previousSignInAt: ctx.now,
    });
  });

  it("asks for the terms first when they were never accepted", async () => {
    const { ctx, token } = await signedIn({ termsAcceptedAt: null });
    const office = await officeBehind(ctx, token);
    expect(office && (await viewAccount(as(ctx, office)))).toMatchObject({ due: "terms", previousSignInAt: null });
  });
});

async function signedIn(account = {}) {
  const ctx = await testContext();
  const built = await buildApplication(ctx, { password, account: { termsAcceptedAt: ctx.now, ...account } });
  const userId = built.account?.userId ?? "";
  return { ctx, userId, token: await signIn(ctx, { userId, password }) };
}
