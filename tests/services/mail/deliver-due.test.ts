import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { mailbox, outbox } from "@/db/schema/outbox";
import { limits } from "@/domain/limits";
import { deliverDue, noDeliveries } from "@/services/mail/deliver-due";
import { deliveryFrom } from "@/services/mail/delivery";
import { deliveryTo, failures, queue, rowOf, system } from "@/tests/services/mail/outbox-support";
import type { FakeResend } from "@/tests/support/fake-resend";
import { fakeResend } from "@/tests/support/fake-resend";
import { at } from "@/tests/support/test-context";

let resend: FakeResend;
beforeEach(async () => {
  resend = await fakeResend();
});
afterEach(() => resend.close());

describe("delivering mail that is due", () => {
  it("sends it to its one recipient under the row's key and empties the row's content", async () => {
    const ctx = await system();
    await queue(ctx, { id: "a" });
    expect(await deliverDue(ctx, deliveryTo(resend))).toEqual({ ...noDeliveries(), sent: 1 });
    expect(resend.mails).toMatchObject([{ to: ["clerk@office.example.jp"], idempotencyKey: "a" }]);
    expect(await rowOf(ctx, "a")).toMatchObject({
      state: "sent",
      providerId: "mail-1",
      payload: "",
      attempts: 1,
      sentAt: ctx.now,
      leasedBy: null,
    });
  });

  it("sends nothing a second time", async () => {
    const ctx = await system();
    await queue(ctx, { id: "a" });
    await deliverDue(ctx, deliveryTo(resend));
    expect(await deliverDue(at(ctx, limits.outbox.lease * 2), deliveryTo(resend))).toEqual(noDeliveries());
    expect(resend.requests).toEqual(["a"]);
  });

  it("leaves mail alone that is not due yet", async () => {
    const ctx = await system();
    await queue(at(ctx, 1000), { id: "later" });
    expect(await deliverDue(ctx, deliveryTo(resend))).toEqual(noDeliveries());
    expect(await deliverDue(at(ctx, 1000), deliveryTo(resend))).toMatchObject({ sent: 1 });
  });

  it("sends a code before notices that have waited longer", async () => {
    const ctx = await system();
    await queue(at(ctx, -60_000), { id: "notice" });
    await queue(ctx, { id: "code", kind: "code", expiresAt: new Date(ctx.now.getTime() + 1000) });
    await deliverDue(ctx, deliveryTo(resend));
    expect(resend.requests).toEqual(["code", "notice"]);
  });

  it("takes a batch at a time", async () => {
    const ctx = await system();
    for (let n = 0; n <= limits.outbox.batch; n += 1) await queue(ctx, { id: `mail-${n}` });
    expect(await deliverDue(ctx, deliveryTo(resend))).toMatchObject({ sent: limits.outbox.batch });
    expect(await deliverDue(ctx, deliveryTo(resend))).toMatchObject({ sent: 1 });
  });

  it("drops a code mail past its life and its content with it (R51)", async () => {
    const ctx = await system();
    await queue(ctx, { id: "code", kind: "code", expiresAt: new Date(ctx.now.getTime() + 1000) });
    expect(await deliverDue(at(ctx, 1000), deliveryTo(resend))).toMatchObject({ expired: 1, sent: 0 });
    expect(await rowOf(ctx, "code")).toMatchObject({ state: "expired", payload: "" });
    expect(resend.requests).toEqual([]);
  });

  it("sends a code mail in the last millisecond of its life", async () => {
    const ctx = await system();
    await queue(ctx, { id: "code", kind: "code", expiresAt: new Date(ctx.now.getTime() + 1000) });
    expect(await deliverDue(at(ctx, 999), deliveryTo(resend))).toMatchObject({ sent: 1 });
  });

  it("gives up a mail the provider finds fault with, and tells the reviewers by kind and code alone", async () => {
    const ctx = await system();
    await queue(ctx, { id: "a" });
    resend.mood({ status: 422, name: "validation_error" });
    expect(await deliverDue(ctx, deliveryTo(resend))).toMatchObject({ failed: 1 });
    expect(await rowOf(ctx, "a")).toMatchObject({ state: "failed", lastError: "422 validation_error", payload: "" });
    const [event] = await failures(ctx);
    expect(JSON.parse(event?.detail ?? "")).toEqual({ kind: "submitted", code: "422 validation_error" });
    expect(event).toMatchObject({ actor: "system", actorId: null });
  });

  it("gives up a row that cannot be read and goes on with the next", async () => {
    const ctx = await system();
    await queue(ctx, { id: "bad" });
    await commit(ctx, [statement(ctx.database.read.update(outbox).set({ payload: "torn" }))]);
    await queue(ctx, { id: "good" });
    expect(await deliverDue(ctx, deliveryTo(resend))).toMatchObject({ failed: 1, sent: 1 });
    expect(await rowOf(ctx, "bad")).toMatchObject({ state: "failed", lastError: "unreadable" });
  });

  it("claims no further mail once it is told to stop, and gives back what it held (R55)", async () => {
    const ctx = await system();
    await queue(ctx, { id: "first" });
    await queue(at(ctx, 0), { id: "second" });
    const stopping = new AbortController();
    const delivery = deliveryTo(resend);
    const stopsAfterOne: typeof delivery = {
      ...delivery,
      send: (...mail) => {
        stopping.abort();
        return delivery.send(...mail);
      },
    };
    expect(await deliverDue(ctx, stopsAfterOne, stopping.signal)).toEqual({ ...noDeliveries(), sent: 1 });
    expect(resend.mails).toHaveLength(1);
    expect(await deliverDue(ctx, delivery)).toMatchObject({ sent: 1 });
  });
});

describe("the way out", () => {
  const secret = "only-for-tests-0000000000000000000000";
  const training = { APP_MODE: "training", NEXTAUTH_SECRET: secret, CODE_PEPPER: secret, AUDIT_KEY: secret } as const;
  const unset = {
    APP_URL: "http://localhost",
    PORT: 0,
    DATABASE_URL: "file:x",
    MAIL_FROM: "a@example.jp",
    TRUSTED_PROXY_HOPS: 0,
  };

  it("is the training mailbox when there is no key: the mail is kept there with its outcome", async () => {
    const ctx = await system();
    await queue(ctx, { id: "a" });
    expect(await deliverDue(ctx, deliveryFrom({ ...unset, ...training }))).toMatchObject({ sent: 1 });
    const [mail, ...others] = await ctx.database.read.select().from(mailbox);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ id: "a", recipient: "clerk@office.example.jp", receivedAt: ctx.now });
    expect(mail?.text).not.toBe("");
    expect(await rowOf(ctx, "a")).toMatchObject({ state: "sent", payload: "" });
  });

  it("keeps to Resend's two requests a second, and paces nothing that stands in for it", () => {
    const real = { ...unset, ...training, RESEND_API_KEY: "re_test" };
    expect(deliveryFrom(real).spacing).toBe(500);
    expect(deliveryFrom({ ...real, RESEND_BASE_URL: "http://localhost:1" }).spacing).toBe(0);
    expect(deliveryFrom({ ...unset, ...training }).spacing).toBe(0);
  });
});
