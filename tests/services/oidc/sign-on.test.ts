import { describe, expect, it } from "vitest";
import type { Context } from "@/services/context";
import { linkSignOn } from "@/services/oidc/link-sign-on";
import { signOn } from "@/services/oidc/sign-on";
import { unlinkSignOn } from "@/services/oidc/unlink-sign-on";
import { browserIdOf, browserToken } from "@/services/staff/known-browser";
import { showSecondFactor } from "@/services/staff/show-second-factor";
import { signIn } from "@/services/staff/sign-in";
import { staffBehind } from "@/services/staff/staff-behind";
import { admin, enter, notFound, personNow, setRow, supervisorIn } from "@/tests/services/staff/colleagues";
import { buildStaff } from "@/tests/support/build-staff";
import { eventsOf } from "@/tests/support/events-of";
import { refusalOf } from "@/tests/support/refusal-of";
import { as, at, staffActor, staleFactor } from "@/tests/support/test-context";

const identity = { issuer: "https://id.example.jp", subject: "subject-1" };
const id = "test-reviewer";

describe("the single sign-on", () => {
  it("opens nothing but the second step, as the password does (R37)", async () => {
    const { ctx, reviewer } = await linked();
    const token = await signOn(ctx, identity);
    expect(await staffBehind(ctx, token)).toBeNull();
    const opened = await showSecondFactor(ctx, token, reviewer.totpAt(ctx));
    expect(await staffBehind(ctx, opened)).toMatchObject({ id });
    expect((await eventsOf(ctx)).map(({ act }) => act)).toEqual(["sign-on", "sign-in"]);
  });

  it("knows a person by issuer and subject together", async () => {
    const { ctx } = await linked();
    for (const other of [
      { ...identity, issuer: "https://elsewhere.example.jp" },
      { ...identity, subject: "subject-2" },
    ]) {
      await expect(signOn(ctx, other)).rejects.toMatchObject({ code: "sign-in-refused" });
    }
  });

  it("refuses in the words of an unknown ID for strangers, and for someone disabled or not enrolled (R38)", async () => {
    const { ctx, reviewer } = await linked();
    const unknown = await refusalOf(signIn(ctx, { ...reviewer, staffId: "nobody" }));
    const stranger = await refusalOf(signOn(ctx, { ...identity, subject: "stranger" }));
    await setRow(ctx, id, { disabledAt: ctx.now });
    const disabled = await refusalOf(signOn(ctx, identity));
    await setRow(ctx, id, { disabledAt: null, passwordHash: null });
    const invited = await refusalOf(signOn(ctx, identity));
    for (const refusal of [stranger, disabled, invited]) {
      expect(refusal).toMatchObject({ code: unknown.code, message: unknown.message });
    }
  });

  it("leaves an event of a failure without what the provider called the stranger", async () => {
    const { ctx } = await linked();
    await refusalOf(signOn(ctx, { ...identity, subject: "stranger" }));
    const event = (await eventsOf(ctx)).at(-1);
    expect(event).toMatchObject({ act: "sign-in-failed", detail: '{"realm":"staff","factor":"sign-on"}' });
  });

  it("counts wrong second factors as ever (R38)", async () => {
    const { ctx, reviewer } = await linked();
    const token = await signOn(ctx, identity);
    for (let n = 0; n < 5; n += 1) await refusalOf(showSecondFactor(ctx, token, "000000"));
    const again = await signOn(ctx, identity);
    await expect(showSecondFactor(ctx, again, reviewer.totpAt(ctx))).rejects.toMatchObject({
      code: "second-factor-delayed",
    });
  });

  it("keeps a browser known that was known (R38)", async () => {
    const { ctx, reviewer } = await linked();
    const browserId = browserIdOf(browserToken(await enter(ctx, reviewer)));
    const later = at(ctx, 30_000);
    const token = await signOn(later, identity, { browserId });
    await setRow(ctx, id, { failures: 60, delayedUntil: at(ctx, 900_000).now });
    await expect(showSecondFactor(later, token, reviewer.totpAt(later))).resolves.toBeTypeOf("string");
  });
});

describe("linking the single sign-on", () => {
  it("is everybody's to do for themselves, with a fresh factor and an event (R40, R45)", async () => {
    const { ctx } = await admin();
    const reviewer = as(ctx, staffActor({ role: "reviewer" }));
    await expect(linkSignOn(staleFactor(reviewer), identity)).rejects.toMatchObject({ code: "second-factor-stale" });
    await linkSignOn(reviewer, identity);
    expect(await personNow(ctx, id)).toMatchObject({ oidcIssuer: identity.issuer, oidcSubject: identity.subject });
    const event = (await eventsOf(ctx)).at(-1);
    expect(event).toMatchObject({ act: "sign-on-linked", actorId: id });
    expect(event?.detail).not.toContain(identity.subject);
  });

  it("is refused when it is done already, whichever identity comes", async () => {
    const { ctx } = await linked();
    const reviewer = as(ctx, staffActor({ role: "reviewer" }));
    for (const subject of [identity.subject, "subject-2"]) {
      await expect(linkSignOn(reviewer, { ...identity, subject })).rejects.toMatchObject({ code: "sign-on-linked" });
    }
    expect(await personNow(ctx, id)).toMatchObject({ oidcSubject: identity.subject });
  });

  it("is refused with an identity that a colleague has", async () => {
    const { ctx } = await linked();
    await expect(linkSignOn(ctx, identity)).rejects.toMatchObject({ code: "sign-on-taken" });
    expect(await personNow(ctx, ctx.actor.id)).toMatchObject({ oidcSubject: null });
  });

  it("is refused to somebody who was disabled in that very moment", async () => {
    const { ctx } = await admin();
    await setRow(ctx, id, { disabledAt: ctx.now });
    const reviewer = as(ctx, staffActor({ role: "reviewer" }));
    await refusalOf(linkSignOn(reviewer, identity));
    expect(await personNow(ctx, id)).toMatchObject({ oidcSubject: null });
  });
});

describe("unlinking the single sign-on", () => {
  it("is one's own to do: it opens nothing any more, the password works on", async () => {
    const { ctx, reviewer } = await linked();
    await unlinkSignOn(as(ctx, staffActor({ role: "reviewer" })), id);
    await expect(signOn(ctx, identity)).rejects.toMatchObject({ code: "sign-in-refused" });
    await expect(enter(ctx, reviewer)).resolves.toBeTypeOf("string");
    expect((await eventsOf(ctx)).at(0)).toMatchObject({ act: "sign-on-unlinked", actorId: id });
  });

  it("is an admin's to do for anybody, and no supervisor's or colleague's (R42)", async () => {
    const { ctx } = await linked();
    await buildStaff(ctx, { id: "colleague" });
    const others = [supervisorIn(ctx), as(ctx, staffActor({ role: "reviewer", id: "colleague" }))];
    for (const other of others) {
      await expect(unlinkSignOn(other, id)).rejects.toMatchObject({ code: "not-your-role" });
    }
    await unlinkSignOn(ctx, id);
    expect(await personNow(ctx, id)).toMatchObject({ oidcIssuer: null, oidcSubject: null });
  });

  it("asks for a fresh factor, and is refused when there is nothing to unlink or nobody", async () => {
    const { ctx } = await linked();
    await expect(unlinkSignOn(staleFactor(ctx), id)).rejects.toMatchObject({ code: "second-factor-stale" });
    await unlinkSignOn(ctx, id);
    await expect(unlinkSignOn(ctx, id)).rejects.toMatchObject({ code: "sign-on-unlinked" });
    await expect(unlinkSignOn(ctx, "nobody")).rejects.toMatchObject(notFound);
  });
});

async function linked() {
  const world = await admin();
  await link(world.ctx);
  return world;
}

async function link(ctx: Context): Promise<void> {
  await setRow(ctx, id, { oidcIssuer: identity.issuer, oidcSubject: identity.subject });
}
