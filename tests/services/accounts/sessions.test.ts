import { describe, expect, it } from "vitest";
import { endSession } from "@/services/accounts/end-session";
import { officeBehind } from "@/services/accounts/office-behind";
import { signIn } from "@/services/accounts/sign-in";
import { signOutElsewhere } from "@/services/accounts/sign-out-elsewhere";
import { signOutEverywhere } from "@/services/accounts/sign-out-everywhere";
import { viewSessions } from "@/services/accounts/view-sessions";
import { buildApplication } from "@/tests/support/build-application";
import { eventsOf } from "@/tests/support/events-of";
import { enter, isOpen, officeWorld, password } from "@/tests/support/office-world";
import { refusalOf } from "@/tests/support/refusal-of";
import { at } from "@/tests/support/test-context";

const minute = 60 * 1000;

describe("the browsers that are signed in", () => {
  it("are listed with what they call themselves, one's own first", async () => {
    const { ctx, office, account } = await officeWorld();
    const later = at(ctx, minute);
    await signIn(later, { userId: account.userId, password, device: "iPhoneのSafari" });
    expect(await viewSessions({ ...office, now: later.now })).toMatchObject([
      { own: true, device: "", createdAt: ctx.now },
      { own: false, device: "iPhoneのSafari", createdAt: later.now, seenAt: later.now },
    ]);
  });

  it("are those of this account, without the ended and the idle ones", async () => {
    const { ctx, office, elsewhere } = await officeWorld();
    await officeWorld({}, ctx);
    await endSession(office, (await elsewhere()).actor.sessionId);
    await elsewhere();
    const later = at(office, 20 * minute);
    expect(await viewSessions(later)).toHaveLength(2);
    const last = at(office, 30 * minute);
    expect(await viewSessions(last)).toEqual([]);
  });
});

describe("ending one session", () => {
  it("signs that browser out and no other, with one event however often", async () => {
    const { office, elsewhere } = await officeWorld();
    const [one, other] = [await elsewhere(), await elsewhere()];
    await Promise.all([endSession(office, one.actor.sessionId), endSession(office, one.actor.sessionId)]);
    await endSession(office, one.actor.sessionId);
    expect(await isOpen(one)).toBe(false);
    expect(await isOpen(other)).toBe(true);
    expect((await eventsOf(office)).filter(({ act }) => act === "end-session")).toHaveLength(1);
  });

  it("reaches no session of another office, nor one that never was", async () => {
    const { ctx, office } = await officeWorld();
    const { office: stranger } = await officeWorld({}, ctx);
    for (const id of [stranger.actor.sessionId, "", "others"]) {
      expect((await refusalOf(endSession(office, id))).code).toBe("not-found");
    }
    expect(await isOpen(stranger)).toBe(true);
  });
});

describe("ending many", () => {
  it("signs out every other browser of the account and leaves this one", async () => {
    const { ctx, office, elsewhere } = await officeWorld();
    const { office: stranger } = await officeWorld({}, ctx);
    const others = [await elsewhere(), await elsewhere()];
    await signOutElsewhere(office);
    for (const other of others) expect(await isOpen(other)).toBe(false);
    expect(await isOpen(office)).toBe(true);
    expect(await isOpen(stranger)).toBe(true);
    expect((await eventsOf(office)).at(-1)).toMatchObject({ act: "sign-out-elsewhere" });
  });

  it("signs out this browser too when asked to", async () => {
    const { ctx, office, token, elsewhere } = await officeWorld();
    const { office: stranger } = await officeWorld({}, ctx);
    const other = await elsewhere();
    await signOutEverywhere(office);
    expect(await officeBehind(ctx, token)).toBeNull();
    expect(await isOpen(other)).toBe(false);
    expect(await isOpen(stranger)).toBe(true);
    expect((await eventsOf(office)).at(-1)).toMatchObject({ act: "sign-out-everywhere" });
  });

  it("waits for terms and password, as all but ログアウト does", async () => {
    const { ctx } = await officeWorld();
    const built = await buildApplication(ctx, { status: "posted" });
    const { office } = await enter(ctx, built.account?.userId ?? "", built.temporaryPassword);
    const own = office.actor.sessionId;
    const acts = [viewSessions(office), endSession(office, own), signOutElsewhere(office), signOutEverywhere(office)];
    for (const act of acts) expect((await refusalOf(act)).code).toBe("step-not-due");
  });
});
