import { describe, expect, it } from "vitest";
import { changePassword } from "@/services/accounts/change-password";
import { confirmOwner } from "@/services/accounts/confirm-owner";
import { openAccount } from "@/services/accounts/own-account";
import type { Context, Office } from "@/services/context";
import { eventsOf } from "@/tests/support/events-of";
import { accountNow, isOpen, officeWorld, password } from "@/tests/support/office-world";
import { outcomes, refusalOf } from "@/tests/support/refusal-of";

const securityCode = "720418";

async function entered(office: Context<Office>, typed: string): Promise<void> {
  await confirmOwner(office, await openAccount(office), typed);
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
    for (let entry = 0; entry < 5; entry += 1) await refusalOf(entered(office, "111222"));
    const next = await elsewhere();
    expect((await refusalOf(entered(next, "111222"))).code).toBe("session-ended");
    const third = await elsewhere();
    await entered(third, securityCode);
    expect(await isOpen(third)).toBe(true);
  });

  it("is compared five times at most, however many try at once", async () => {
    const { office } = await officeWorld({ securityCode });
    const own = await openAccount(office);
    const ended = await outcomes(Array.from({ length: 20 }, () => confirmOwner(office, own, "111222")));
    expect(ended.filter((code) => code === "secret-wrong")).toHaveLength(4);
    expect(ended.filter((code) => code === "session-ended")).toHaveLength(1);
    expect(ended.filter((code) => code === "signed-out")).toHaveLength(15);
    expect((await eventsOf(office)).filter(({ act }) => act === "owner-refused")).toHaveLength(5);
    expect((await refusalOf(confirmOwner(office, own, securityCode))).code).toBe("signed-out");
  });

  it("guards the password: a wrong code changes nothing", async () => {
    const { office, account } = await officeWorld({ securityCode });
    const change = { password: "kiku to nadeshiko", currentSecret: "111222" };
    expect((await refusalOf(changePassword(office, change))).code).toBe("secret-wrong");
    expect((await accountNow(office, account)).passwordHash).toBe(account.passwordHash);
  });
});
