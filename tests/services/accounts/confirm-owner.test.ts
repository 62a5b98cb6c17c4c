import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { officeSessions } from "@/db/schema/accounts";
import { changePassword } from "@/services/accounts/change-password";
import { confirmOwner } from "@/services/accounts/confirm-owner";
import { officeBehind } from "@/services/accounts/office-behind";
import { openAccount } from "@/services/accounts/own-account";
import { signOut } from "@/services/accounts/sign-out";
import { signOutEverywhere } from "@/services/accounts/sign-out-everywhere";
import type { Context, Office } from "@/services/context";
import { hashPassword } from "@/services/credentials/password-hash";
import { delivered, report, securityOf } from "@/tests/services/receipts/receipts-support";
import { eventsOf } from "@/tests/support/events-of";
import { meanwhile } from "@/tests/support/meanwhile";
import { accountNow, enter, isOpen, officeWorld, password } from "@/tests/support/office-world";
import { outcomes, refusalOf } from "@/tests/support/refusal-of";
import { at, testContext } from "@/tests/support/test-context";

const securityCode = "720418";
const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;

async function entered(office: Context<Office>, typed: string): Promise<void> {
  await confirmOwner(office, await openAccount(office), typed);
}

async function wrongEntries(office: Context<Office>, entries: number): Promise<void> {
  for (let entry = 0; entry < entries; entry += 1) await refusalOf(entered(office, "111222"));
}

describe("what shows that the office itself is at a browser that is signed in", () => {
  it("is its セキュリティコード, however it is typed", async () => {
    const { office } = await officeWorld({ securityCode, securityEmails: ["a@example.jp"] });
    for (const typed of [securityCode, "７２０４１８", "720-418"]) {
      await expect(entered(office, typed)).resolves.toBeUndefined();
    }
    expect(await refusalOf(entered(office, password))).toMatchObject({ code: "secret-wrong", field: "currentSecret" });
  });

  it("is its password while it has no セキュリティコード", async () => {
    const { office } = await officeWorld({ securityEmails: ["a@example.jp"] });
    await expect(entered(office, password)).resolves.toBeUndefined();
    expect((await refusalOf(entered(office, securityCode))).message).toBe(
      "現在のパスワードが違います。あと4回間違えると、ログアウトします。",
    );
  });

  it("is asked for by its name when nothing was typed, which counts as no try", async () => {
    const { office, account } = await officeWorld({ securityCode });
    expect(await refusalOf(entered(office, " "))).toMatchObject({
      code: "secret-missing",
      message: "セキュリティコードを入力してください。",
    });
    expect((await accountNow(office, account)).securityCodeFailures).toBe(0);
  });

  it("ends the session at the fifth wrong entry, and leaves an event of each without what was typed", async () => {
    const { office, account } = await officeWorld({ securityCode });
    const codes: string[] = [];
    for (let entry = 0; entry < 5; entry += 1) codes.push((await refusalOf(entered(office, "111222"))).code);
    expect(codes).toEqual([...Array(4).fill("secret-wrong"), "session-ended"]);
    expect(await isOpen(office)).toBe(false);
    const events = (await eventsOf(office)).filter(({ act }) => act === "owner-refused");
    expect(events.map(({ detail }) => detail)).toEqual([1, 2, 3, 4, 5].map((entries) => JSON.stringify({ entries })));
    expect((await accountNow(office, account)).securityCodeFailures).toBe(5);
  });

  it("may be wrong four times; a right entry lets all be forgotten", async () => {
    const { office, account } = await officeWorld({ securityCode });
    for (let entry = 0; entry < 4; entry += 1) await refusalOf(entered(office, "111222"));
    await entered(office, securityCode);
    expect((await accountNow(office, account)).securityCodeFailures).toBe(0);
    expect(await isOpen(office)).toBe(true);
  });

  it("gives the next session one entry: right it goes on, wrong it is out again", async () => {
    const { office, elsewhere } = await officeWorld({ securityCode });
    await wrongEntries(office, 5);
    const next = at(await elsewhere(), 30 * second);
    expect((await refusalOf(entered(next, "111222"))).code).toBe("session-ended");
    const third = at(await elsewhere(), 90 * second);
    await entered(third, securityCode);
    expect(await isOpen(third)).toBe(true);
  });

  it("is compared five times at most, however many try at once", async () => {
    const { office } = await officeWorld({ securityCode });
    const own = await openAccount(office);
    const ended = await outcomes(Array.from({ length: 20 }, () => confirmOwner(office, own, "111222")));
    expect(ended.filter((code) => code === "secret-wrong")).toHaveLength(4);
    expect(ended.filter((code) => code === "session-ended")).toHaveLength(1);
    expect(ended.filter((code) => code === "signed-out" || code === "secret-delayed")).toHaveLength(15);
    expect((await eventsOf(office)).filter(({ act }) => act === "owner-refused")).toHaveLength(5);
    expect((await refusalOf(confirmOwner(office, own, securityCode))).code).toBe("signed-out");
  });

  it("is compared five times at most when ten sessions try at the moment when a day has let all be forgotten", async () => {
    const { ctx, office, elsewhere } = await officeWorld({ securityCode });
    await wrongEntries(office, 1);
    const others: Context<Office>[] = [];
    for (let session = 0; session < 10; session += 1) others.push(await elsewhere());
    const own = await openAccount(at(office, day));
    const ended = await outcomes(others.map((other) => confirmOwner(at(other, day), own, "111222")));
    expect(ended.filter((code) => code === "secret-wrong")).toHaveLength(4);
    expect((await eventsOf(ctx)).filter(({ act }) => act === "owner-refused")).toHaveLength(6);
  });

  it("guards the password: a wrong code changes nothing", async () => {
    const { office, account } = await officeWorld({ securityCode });
    const change = { password: "kiku to nadeshiko", currentSecret: "111222" };
    expect((await refusalOf(changePassword(office, change))).code).toBe("secret-wrong");
    expect((await accountNow(office, account)).passwordHash).toBe(account.passwordHash);
  });
});

describe("the entries after the fifth wrong one", () => {
  it("wait: nothing is compared, not even the right code, and it is told until when", async () => {
    const { office, account, elsewhere } = await officeWorld({ securityCode });
    await wrongEntries(office, 5);
    const next = await elsewhere();
    for (const typed of [securityCode, "111222"]) {
      expect(await refusalOf(entered(at(next, 30 * second - 1), typed))).toMatchObject({
        code: "secret-delayed",
        message: "入力の誤りが続いたため、10:00:30以降に、もう一度入力してください。",
        field: "currentSecret",
      });
    }
    expect((await accountNow(office, account)).securityCodeFailures).toBe(5);
    expect(await isOpen(next)).toBe(true);
    await expect(entered(at(next, 30 * second), securityCode)).resolves.toBeUndefined();
  });

  it("wait twice as long each time, up to half an hour, however often somebody signs in", async () => {
    const { account, office, elsewhere } = await officeWorld({ securityCode });
    await wrongEntries(office, 5);
    const waits: number[] = [];
    for (let entry = 5; entry < 14; entry += 1) {
      const { securityCodeDelayedUntil } = await accountNow(office, account);
      const next = at(await elsewhere(), securityCodeDelayedUntil ?? office.now);
      await refusalOf(entered(next, "111222"));
      const { securityCodeDelayedUntil: until } = await accountNow(office, account);
      waits.push(((until?.getTime() ?? 0) - next.now.getTime()) / minute);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30, 30, 30]);
  });

  it("do not wait after a right one: count and delay are gone", async () => {
    const { office, account, elsewhere } = await officeWorld({ securityCode });
    await wrongEntries(office, 5);
    const next = at(await elsewhere(), 30 * second);
    await entered(next, securityCode);
    expect(await accountNow(office, account)).toMatchObject({
      securityCodeFailures: 0,
      securityCodeDelayedUntil: null,
    });
    expect((await refusalOf(entered(next, "111222"))).message).toContain("あと4回");
  });

  it("are the first ones again after a day without another, to the millisecond", async () => {
    const { office, elsewhere } = await officeWorld({ securityCode });
    await wrongEntries(office, 5);
    const end = 30 * second;
    const early = at(await elsewhere(), end + day - 1);
    expect((await refusalOf(entered(early, "111222"))).code).toBe("session-ended");
    const late = at(await elsewhere(), end + day - 1 + minute + day);
    expect((await refusalOf(entered(late, "111222"))).message).toContain("あと4回");
  });
});

describe("a session that is ended while the fifth entry is being compared", () => {
  it("is worth nothing during the comparison, and opens again when the entry was right", async () => {
    const { ctx, office, token } = await officeWorld({ securityCode });
    await wrongEntries(office, 4);
    const seen: unknown[] = [];
    const look = async () => seen.push(await officeBehind(ctx, token));
    await entered(meanwhile(office, look, 2), securityCode);
    expect(seen).toEqual([null]);
    expect(await officeBehind(ctx, token)).not.toBeNull();
  });

  it("stays ended although the entry was right: すべての端末からログアウト in another browser", async () => {
    const { office, elsewhere } = await officeWorld({ securityCode });
    const other = await elsewhere();
    await wrongEntries(office, 4);
    const ended = meanwhile(office, () => signOutEverywhere(other), 2);
    expect((await refusalOf(entered(ended, securityCode))).code).toBe("signed-out");
    expect(await isOpen(office)).toBe(false);
  });

  it("stays ended by its own ログアウト", async () => {
    const { ctx, office, token } = await officeWorld({ securityCode });
    await wrongEntries(office, 4);
    const ended = meanwhile(office, () => signOut(ctx, token), 2);
    expect((await refusalOf(entered(ended, securityCode))).code).toBe("signed-out");
    expect(await officeBehind(ctx, token)).toBeNull();
    expect((await eventsOf(office)).at(-1)).toMatchObject({ act: "sign-out", actorId: office.actor.accountId });
  });

  it("stays ended by the report of the opened letter by which it came", async () => {
    const ctx = await testContext();
    const securityCodeHash = await hashPassword(securityCode);
    const of = await delivered(ctx, {
      status: "completed",
      password,
      account: { termsAcceptedAt: ctx.now, securityCodeHash },
    });
    const { office } = await enter(ctx, of.account?.userId ?? "");
    await wrongEntries(office, 4);
    const reported = meanwhile(office, () => report(ctx, of, "opened"), 2);
    expect((await refusalOf(entered(reported, securityCode))).code).toBe("signed-out");
    expect(await securityOf(ctx, of)).toMatchObject({ open: 0, account: { compromised: true } });
  });

  it("stays ended as it was when the entry was wrong", async () => {
    const { office, elsewhere } = await officeWorld({ securityCode });
    const other = await elsewhere();
    await wrongEntries(office, 4);
    const ended = meanwhile(at(office, minute), () => signOutEverywhere(other), 2);
    expect((await refusalOf(entered(ended, "111222"))).code).toBe("session-ended");
    const [row] = await office.database.read
      .select()
      .from(officeSessions)
      .where(eq(officeSessions.id, office.actor.sessionId));
    expect(row?.endedAt).toEqual(other.now);
  });
});
