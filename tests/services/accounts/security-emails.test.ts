import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { applications } from "@/db/schema/applications";
import { outbox } from "@/db/schema/outbox";
import { acceptTerms } from "@/services/accounts/accept-terms";
import { choosePassword } from "@/services/accounts/choose-password";
import { proposeSecurityEmail } from "@/services/accounts/propose-security-email";
import { proveSecurityEmail } from "@/services/accounts/prove-security-email";
import { removeSecurityEmail } from "@/services/accounts/remove-security-email";
import { resendCode } from "@/services/accounts/resend-code";
import { setUpLater } from "@/services/accounts/set-up-later";
import { signOutElsewhere } from "@/services/accounts/sign-out-elsewhere";
import { viewAccount } from "@/services/accounts/view-account";
import { viewSecurityEmails } from "@/services/accounts/view-security-emails";
import type { Context, Office } from "@/services/context";
import { markCompromised } from "@/services/reviews/mark-compromised";
import type { Account } from "@/tests/support/build-application";
import { buildApplication } from "@/tests/support/build-application";
import { eventsOf } from "@/tests/support/events-of";
import { meanwhile } from "@/tests/support/meanwhile";
import { addressesOf, enter, lastEmailCode, mailsOfKind, officeWorld, password } from "@/tests/support/office-world";
import { outcomes, refusalOf } from "@/tests/support/refusal-of";
import { securityEmailOf } from "@/tests/support/security-email-of";
import { as, at, staffActor, testContext } from "@/tests/support/test-context";

const minute = 60 * 1000;
const day = 24 * 60 * minute;
const email = "kaigo@office.example.jp";
const securityCode = "720418";
const first = { email, currentSecret: "" };

async function register(office: Context<Office>, address: string, currentSecret = ""): Promise<void> {
  await proposeSecurityEmail(office, { email: address, currentSecret });
  await proveSecurityEmail(office, await lastEmailCode(office, address));
}

/** An office that signed in with its letter, chose its password, and goes on `after` so many milliseconds. */
async function openedByLetter(after = 0) {
  const ctx = await testContext();
  const { application, account, temporaryPassword } = await buildApplication(ctx, { status: "posted" });
  const userId = account?.userId ?? "";
  const { office: byLetter } = await enter(ctx, userId, temporaryPassword);
  await acceptTerms(byLetter);
  await choosePassword(byLetter, password);
  const { office } = await enter(at(ctx, after), userId);
  return { ctx, office, application };
}

describe("registering a セキュリティ用メールアドレス", () => {
  it("falls due after signing in while there is none, and asks nothing else then", async () => {
    const { office } = await officeWorld();
    expect((await viewAccount(office)).due).toBe("security-email");
    expect((await viewSecurityEmails(office)).asked).toBeNull();
    await register(office, email);
    expect((await viewAccount(office)).due).toBe("security-code");
  });

  it("keeps the address only once its code was entered", async () => {
    const { office, account } = await officeWorld();
    await proposeSecurityEmail(office, first);
    expect(await addressesOf(office, account)).toEqual([]);
    expect(await viewSecurityEmails(office)).toMatchObject({ addresses: [], pending: { email } });
    await proveSecurityEmail(office, await lastEmailCode(office, email));
    expect(await addressesOf(office, account)).toMatchObject([{ email, registeredAt: office.now }]);
    expect((await viewSecurityEmails(office)).pending).toBeNull();
  });

  it("is told to the new address and to the one before it, with an event that names none (R34)", async () => {
    const { office, account } = await officeWorld({ securityEmails: ["old@example.jp"] });
    await register(office, email, password);
    const mails = await mailsOfKind(office, "security-email-registered");
    expect(mails.map(({ to }) => to)).toEqual(["old@example.jp", email]);
    expect((await eventsOf(office)).at(-1)).toMatchObject({
      act: "register-security-email",
      actorId: account.id,
      detail: "{}",
    });
  });

  it("is told for the first one to the notification address of the letter that opened the account, for 30 days", async () => {
    const { ctx, office, application } = await openedByLetter();
    await register(office, email);
    const told = await mailsOfKind(ctx, "security-email-registered");
    expect(told.map(({ to }) => to)).toEqual([application.email, email]);
    const late = await openedByLetter(31 * day);
    await register(late.office, email);
    expect((await mailsOfKind(late.ctx, "security-email-registered")).map(({ to }) => to)).toEqual([email]);
  });

  it("is told to nobody but the registered addresses once there is one", async () => {
    const { ctx, office } = await openedByLetter();
    await register(office, email);
    await register(office, "second@office.example.jp", password);
    const told = await mailsOfKind(ctx, "security-email-registered");
    expect(told.slice(2).map(({ to }) => to)).toEqual([email, "second@office.example.jp"]);
  });

  it("refuses a wrong code, counts it, and accepts the right one afterwards (R04)", async () => {
    const { office, account } = await officeWorld();
    await proposeSecurityEmail(office, first);
    const code = await lastEmailCode(office, email);
    const wrong = code === "111222" ? "222111" : "111222";
    expect((await refusalOf(proveSecurityEmail(office, wrong))).code).toBe("code-wrong");
    await proveSecurityEmail(office, code);
    expect(await addressesOf(office, account)).toHaveLength(1);
  });

  it("refuses a code that is older than ten minutes, and accepts another (R03)", async () => {
    const { office } = await officeWorld();
    await proposeSecurityEmail(office, first);
    const late = at(office, 10 * minute);
    const code = await lastEmailCode(office, email);
    expect((await refusalOf(proveSecurityEmail(late, code))).code).toBe("code-expired");
    await resendCode(late);
    await expect(proveSecurityEmail(late, await lastEmailCode(late, email))).resolves.toBeUndefined();
  });

  it("belongs to the browser that began it (R09)", async () => {
    const { office, elsewhere } = await officeWorld();
    await proposeSecurityEmail(office, first);
    const code = await lastEmailCode(office, email);
    const other = await elsewhere();
    expect((await refusalOf(proveSecurityEmail(other, code))).code).toBe("step-not-due");
    expect((await refusalOf(resendCode(other))).code).toBe("step-not-due");
  });

  it("sends one code when the same address is sent twice, or twice at once (R15)", async () => {
    const { office } = await officeWorld();
    await Promise.all([proposeSecurityEmail(office, first), proposeSecurityEmail(office, first)]);
    await proposeSecurityEmail(office, first);
    expect(await mailsOfKind(office, "security-email-code")).toHaveLength(1);
  });

  it("lets a mistyped address be replaced; the code of the first is worth nothing then", async () => {
    const { office, account } = await officeWorld();
    await proposeSecurityEmail(office, { ...first, email: "kaigo@ofice.example.jp" });
    const mistaken = await lastEmailCode(office, "kaigo@ofice.example.jp");
    await proposeSecurityEmail(office, first);
    const code = await lastEmailCode(office, email);
    if (mistaken !== code) expect((await refusalOf(proveSecurityEmail(office, mistaken))).code).toBe("code-wrong");
    await proveSecurityEmail(office, code);
    expect(await addressesOf(office, account)).toMatchObject([{ email }]);
  });

  it("goes back to an address whose code is still good without another mail (R07)", async () => {
    const { office, account } = await officeWorld();
    await proposeSecurityEmail(office, first);
    await proposeSecurityEmail(at(office, 1000), { ...first, email: "kaigo@ofice.example.jp" });
    await proposeSecurityEmail(at(office, 2000), first);
    expect(await mailsOfKind(office, "security-email-code")).toHaveLength(2);
    await proveSecurityEmail(office, await lastEmailCode(office, email));
    expect(await addressesOf(office, account)).toMatchObject([{ email }]);
  });

  it("takes the code of the address that another tab put in that moment, and says so (R09)", async () => {
    const { office, account } = await officeWorld();
    await proposeSecurityEmail(office, first);
    const code = await lastEmailCode(office, email);
    const digits = () => (code === "111222" ? "222111" : "111222");
    const otherTab = { ...office, random: { ...office.random, digits } };
    const replace = () => proposeSecurityEmail(otherTab, { ...first, email: "desk@office.example.jp" });
    const told = await refusalOf(proveSecurityEmail(meanwhile(office, replace, 2), code));
    expect(told).toMatchObject({ code: "code-wrong", field: "code" });
    expect(await addressesOf(office, account)).toEqual([]);
  });

  it("is done when another browser registered the same address in that moment", async () => {
    const { office, account, elsewhere } = await officeWorld();
    const other = await elsewhere();
    for (const browser of [office, other]) await proposeSecurityEmail(browser, first);
    const [mine, theirs] = (await mailsOfKind(office, "security-email-code")).map(({ payload }) => payload.code);
    const quicker = () => proveSecurityEmail(other, theirs);
    await proveSecurityEmail(meanwhile(office, quicker, 2), mine);
    expect(await addressesOf(office, account)).toHaveLength(1);
    expect((await viewSecurityEmails(office)).pending).toBeNull();
  });

  it("registers nothing for a session that was ended in that moment", async () => {
    const { office, account, elsewhere } = await officeWorld();
    const other = await elsewhere();
    await proposeSecurityEmail(office, first);
    const code = await lastEmailCode(office, email);
    const ended = meanwhile(office, () => signOutElsewhere(other), 2);
    expect((await refusalOf(proveSecurityEmail(ended, code))).code).toBe("signed-out");
    expect(await addressesOf(office, account)).toEqual([]);
    expect(await mailsOfKind(office, "security-email-registered")).toEqual([]);
  });

  it("registers nothing for an account that a reviewer marked as compromised in that moment", async () => {
    const { ctx, office, account } = await officeWorld();
    await proposeSecurityEmail(office, first);
    const code = await lastEmailCode(office, email);
    const application = await openApplicationOf(ctx, account);
    const mark = () => markCompromised(as(ctx, staffActor({ role: "reviewer" })), application);
    expect((await refusalOf(proveSecurityEmail(meanwhile(office, mark, 2), code))).code).toBe("signed-out");
    expect(await addressesOf(office, account)).toEqual([]);
  });

  it("takes two addresses and no third", async () => {
    const { office, account } = await officeWorld({ securityEmails: ["a@example.jp"] });
    await register(office, email, password);
    const third = await refusalOf(proposeSecurityEmail(office, { email: "c@example.jp", currentSecret: password }));
    expect(third.code).toBe("email-full");
    expect(await addressesOf(office, account)).toHaveLength(2);
  });

  it("finds the last place taken when two browsers prove at the same moment", async () => {
    const { office, account, elsewhere } = await officeWorld({ securityEmails: ["a@example.jp"] });
    const other = await elsewhere();
    await proposeSecurityEmail(office, { email: "b@example.jp", currentSecret: password });
    await proposeSecurityEmail(other, { email: "c@example.jp", currentSecret: password });
    const acts = [
      proveSecurityEmail(office, await lastEmailCode(office, "b@example.jp")),
      proveSecurityEmail(other, await lastEmailCode(other, "c@example.jp")),
    ];
    expect((await outcomes(acts)).toSorted()).toEqual(["done", "email-full"]);
    expect(await addressesOf(office, account)).toHaveLength(2);
  });

  it("refuses an address that is registered, in whatever case", async () => {
    const { office } = await officeWorld({ securityEmails: [email] });
    const again = proposeSecurityEmail(office, { email: "KAIGO@office.example.jp", currentSecret: password });
    expect(await refusalOf(again)).toMatchObject({ code: "email-registered", field: "email" });
  });

  it("asks a later visitor who it is before any mail goes out", async () => {
    const { office } = await officeWorld({ securityEmails: ["a@example.jp"], securityCode });
    expect((await viewSecurityEmails(office)).asked).toBe("security-code");
    expect((await refusalOf(proposeSecurityEmail(office, first))).code).toBe("secret-missing");
    expect(await mailsOfKind(office, "security-email-code")).toEqual([]);
  });

  it("asks for the password where it was put off before", async () => {
    const { office } = await officeWorld();
    await setUpLater(office);
    expect((await refusalOf(proposeSecurityEmail(office, first))).message).toBe("現在のパスワードを入力してください。");
    await expect(register(office, email, password)).resolves.toBeUndefined();
  });

  it("waits for terms and password (R31)", async () => {
    const { ctx } = await officeWorld();
    const built = await buildApplication(ctx, { status: "posted" });
    const { office } = await enter(ctx, built.account?.userId ?? "", built.temporaryPassword);
    for (const act of [proposeSecurityEmail(office, first), resendCode(office), setUpLater(office)]) {
      expect((await refusalOf(act)).code).toBe("step-not-due");
    }
  });
});

describe("putting it off", () => {
  it("opens the account for this session, with one event, and falls due again at the next sign-in", async () => {
    const { office, elsewhere } = await officeWorld();
    await Promise.all([setUpLater(office), setUpLater(office)]);
    expect((await viewAccount(office)).due).toBe("home");
    expect((await eventsOf(office)).filter(({ act }) => act === "set-up-later")).toHaveLength(1);
    expect((await viewAccount(await elsewhere())).due).toBe("security-email");
  });
});

describe("removing a セキュリティ用メールアドレス", () => {
  const two = { securityEmails: ["a@example.jp", "b@example.jp"], securityCode };

  it("leaves the other one, and is told to both, the removed one too (R34)", async () => {
    const { office, account } = await officeWorld(two);
    await removeSecurityEmail(office, { address: await idOf(office, "a@example.jp"), currentSecret: securityCode });
    expect(await addressesOf(office, account)).toMatchObject([{ email: "b@example.jp" }]);
    const mails = await mailsOfKind(office, "security-email-removed");
    expect(mails.map(({ to }) => to)).toEqual(["a@example.jp", "b@example.jp"]);
    expect((await eventsOf(office)).at(-1)).toMatchObject({ act: "remove-security-email", detail: "{}" });
  });

  it("needs the セキュリティコード", async () => {
    const { office, account } = await officeWorld(two);
    const removal = { address: await idOf(office, "a@example.jp"), currentSecret: "111222" };
    expect((await refusalOf(removeSecurityEmail(office, removal))).code).toBe("secret-wrong");
    expect(await addressesOf(office, account)).toHaveLength(2);
  });

  it("is refused for the last one, which a lost login will need", async () => {
    const { office, account } = await officeWorld({ securityEmails: [email], securityCode });
    const removal = { address: await idOf(office, email), currentSecret: securityCode };
    expect(await refusalOf(removeSecurityEmail(office, removal))).toMatchObject({
      code: "email-last",
      field: "address",
    });
    expect(await addressesOf(office, account)).toHaveLength(1);
  });

  it("leaves one when two browsers remove one each at the same moment", async () => {
    const { office, account, elsewhere } = await officeWorld(two);
    const other = await elsewhere();
    const acts = [
      removeSecurityEmail(office, { address: await idOf(office, "a@example.jp"), currentSecret: securityCode }),
      removeSecurityEmail(other, { address: await idOf(other, "b@example.jp"), currentSecret: securityCode }),
    ];
    expect((await outcomes(acts)).toSorted()).toEqual(["done", "email-last"]);
    expect(await addressesOf(office, account)).toHaveLength(1);
  });

  it("happens once: a second time it is gone", async () => {
    const { office } = await officeWorld(two);
    const removal = { address: await idOf(office, "a@example.jp"), currentSecret: securityCode };
    await removeSecurityEmail(office, removal);
    expect((await refusalOf(removeSecurityEmail(office, removal))).code).toBe("not-found");
    expect(await mailsOfKind(office, "security-email-removed")).toHaveLength(2);
  });

  it("removes nothing for a session that was ended after the entry was found right", async () => {
    const { office, account, elsewhere } = await officeWorld(two);
    const other = await elsewhere();
    const removal = { address: await idOf(office, "a@example.jp"), currentSecret: securityCode };
    const ended = meanwhile(office, () => signOutElsewhere(other), 3);
    expect((await refusalOf(removeSecurityEmail(ended, removal))).code).toBe("signed-out");
    expect(await addressesOf(office, account)).toHaveLength(2);
  });

  it("reaches no other office's address", async () => {
    const { ctx, office } = await officeWorld(two);
    const stranger = await officeWorld({ securityEmails: ["x@example.jp", "y@example.jp"] }, ctx);
    const [theirs] = await addressesOf(ctx, stranger.account);
    const removal = { address: theirs?.id ?? "", currentSecret: securityCode };
    expect((await refusalOf(removeSecurityEmail(office, removal))).code).toBe("not-found");
    expect(await addressesOf(ctx, stranger.account)).toHaveLength(2);
  });

  it("does nothing without its mails", async () => {
    const { office, account } = await officeWorld(two);
    const removal = { address: await idOf(office, "a@example.jp"), currentSecret: securityCode };
    await office.database.client.execute("alter table outbox rename to outbox_out_of_reach");
    await expect(removeSecurityEmail(office, removal)).rejects.toThrow();
    expect(await addressesOf(office, account)).toHaveLength(2);
  });
});

describe("the registered addresses", () => {
  it("are told what became of the code's mail", async () => {
    const { office } = await officeWorld();
    await proposeSecurityEmail(office, first);
    const bounced = office.database.read.update(outbox).set({ state: "bounced" }).where(eq(outbox.recipient, email));
    await commit(office, [statement(bounced)]);
    expect((await viewSecurityEmails(office)).pending).toMatchObject({ mailState: "bounced", state: "live" });
  });

  it("are only the office's own", async () => {
    const { ctx, office } = await officeWorld({ securityEmails: [email] });
    const stranger = await officeWorld({}, ctx);
    await commit(ctx, [securityEmailOf(ctx, stranger.account.id, "x@example.jp")]);
    expect((await viewSecurityEmails(office)).addresses.map((address) => address.email)).toEqual([email]);
  });
});

async function idOf(office: Context<Office>, address: string): Promise<string> {
  const { addresses } = await viewSecurityEmails(office);
  return addresses.find((registered) => registered.email === address)?.id ?? "";
}

async function openApplicationOf({ database: { read } }: Context, { providerNumber }: Account) {
  const [found] = await read.select().from(applications).where(eq(applications.providerNumber, providerNumber));
  if (found === undefined) throw new Error("no application was built");
  return found;
}
