import { Webhook } from "svix";
import { beforeEach, describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { outbox, webhookDeliveries } from "@/db/schema/outbox";
import type { Context, System } from "@/services/context";
import { leaseDue } from "@/services/mail/lease-due";
import { settle } from "@/services/mail/settle";
import { takeReport } from "@/services/mail/take-report";
import { failures, queue, rowOf, system } from "@/tests/services/mail/outbox-support";

const secret = `whsec_${Buffer.from("only-for-tests-webhook-secret").toString("base64")}`;

let ctx: Context<System>;
let sequence = 0;
beforeEach(async () => {
  ctx = await system();
  await queue(ctx, { id: "a" });
  await commit(ctx, [statement(ctx.database.read.update(outbox).set({ state: "sent", providerId: "p-1" }))]);
});

describe("a report of the mail provider", () => {
  it.each([
    ["email.delivery_delayed", "delayed"],
    ["email.delivered", "delivered"],
    ["email.bounced", "bounced"],
    ["email.complained", "complained"],
    ["email.failed", "failed"],
    ["email.suppressed", "failed"],
  ])("%s makes the mail %s", async (type, state) => {
    expect(await takeReport(ctx, signed(type), secret)).toBe("taken");
    expect(await rowOf(ctx, "a")).toMatchObject({ state });
  });

  it.each([
    ["email.delivered", "email.sent", "delivered"],
    ["email.delivered", "email.delivery_delayed", "delivered"],
    ["email.bounced", "email.delivered", "bounced"],
    ["email.bounced", "email.delivery_delayed", "bounced"],
    ["email.complained", "email.delivered", "complained"],
  ])("%s stands when %s comes late (R50)", async (first, late, state) => {
    await takeReport(ctx, signed(first), secret);
    expect(await takeReport(ctx, signed(late), secret)).toBe("taken");
    expect(await rowOf(ctx, "a")).toMatchObject({ state });
  });

  it("of a bounce is told to the reviewers once, however often it comes", async () => {
    const report = signed("email.bounced");
    for (let n = 0; n < 3; n += 1) expect(await takeReport(ctx, report, secret)).toBe("taken");
    await takeReport(ctx, signed("email.bounced"), secret);
    const told = await failures(ctx);
    expect(told).toHaveLength(1);
    expect(JSON.parse(told[0]?.detail ?? "")).toEqual({ kind: "submitted", code: "email.bounced" });
    expect(await ctx.database.read.select().from(webhookDeliveries)).toHaveLength(2);
  });

  it("twenty times at the same moment counts once; who came between is asked to repeat", async () => {
    const report = signed("email.bounced");
    const answers = await Promise.all(Array.from({ length: 20 }, () => takeReport(ctx, report, secret)));
    expect(answers).toContain("taken");
    expect(await failures(ctx)).toHaveLength(1);
    expect(await takeReport(ctx, report, secret)).toBe("taken");
  });

  it("about a mail that is not ours, or of a kind we don't follow, is taken and changes nothing", async () => {
    expect(await takeReport(ctx, signed("email.bounced", { email_id: "p-2" }), secret)).toBe("taken");
    expect(await takeReport(ctx, signed("email.opened"), secret)).toBe("taken");
    expect(await takeReport(ctx, signed("contact.created", {}), secret)).toBe("taken");
    expect(await rowOf(ctx, "a")).toMatchObject({ state: "sent" });
  });

  it("that is signed but says nothing readable is taken and changes nothing", async () => {
    const ctx = await system();
    const id = "msg_unreadable";
    for (const body of ["[]", "nul", "{}"]) {
      const now = new Date();
      const signature = new Webhook(secret).sign(id, now, body);
      const timestamp = String(Math.floor(now.getTime() / 1000));
      const headers = { "svix-id": id, "svix-timestamp": timestamp, "svix-signature": signature };
      expect(await takeReport(ctx, { body, headers }, secret)).toBe("taken");
    }
  });

  it("that overtakes the commit of its own mail is asked to repeat, and counts then", async () => {
    await queue(ctx, { id: "b" });
    const [leased] = await leaseDue(ctx);
    const report = signed("email.bounced", { email_id: "p-2" });
    expect(await takeReport(ctx, report, secret)).toBe("again");
    expect(await ctx.database.read.select().from(webhookDeliveries)).toEqual([]);
    if (leased === undefined) throw new Error("nothing was leased");
    await commit(ctx, (await settle(ctx, leased, { kind: "sent", providerId: "p-2", also: [] })).change);
    expect(await takeReport(ctx, report, secret)).toBe("taken");
    expect(await rowOf(ctx, "b")).toMatchObject({ state: "bounced" });
  });

  it("is asked to repeat too while a mail is to be tried again: the provider may have taken it without our hearing so", async () => {
    await queue(ctx, { id: "b" });
    const [leased] = await leaseDue(ctx);
    if (leased === undefined) throw new Error("nothing was leased");
    await commit(ctx, (await settle(ctx, leased, { kind: "retry", reason: "timeout" })).change);
    expect(await takeReport(ctx, signed("email.bounced", { email_id: "p-2" }), secret)).toBe("again");
  });

  it("about a mail that is not ours is taken while others merely wait for their turn", async () => {
    await queue(ctx, { id: "b" });
    expect(await takeReport(ctx, signed("email.bounced", { email_id: "p-2" }), secret)).toBe("taken");
  });

  it("is refused when a byte was changed, the key is another, or a header is missing", async () => {
    const report = signed("email.bounced");
    const other = `whsec_${Buffer.from("another-secret-of-somebody").toString("base64")}`;
    await expect(takeReport(ctx, { ...report, body: `${report.body} ` }, secret)).rejects.toMatchObject(refused);
    await expect(takeReport(ctx, report, other)).rejects.toMatchObject(refused);
    await expect(takeReport(ctx, { ...report, headers: {} }, secret)).rejects.toMatchObject(refused);
    expect(await rowOf(ctx, "a")).toMatchObject({ state: "sent" });
  });

  it("is refused when it was signed more than five minutes ago or ahead", async () => {
    const minute = 60_000;
    await expect(takeReport(ctx, signed("email.bounced", undefined, -6 * minute), secret)).rejects.toMatchObject(
      refused,
    );
    await expect(takeReport(ctx, signed("email.bounced", undefined, 6 * minute), secret)).rejects.toMatchObject(
      refused,
    );
    expect(await takeReport(ctx, signed("email.bounced", undefined, -4 * minute), secret)).toBe("taken");
  });
});

const refused = { name: "Refusal", code: "bad-signature" };

/** A report signed as the provider signs; the svix library looks at the machine's clock, so the moment is a real one. */
function signed(type: string, data: object = { email_id: "p-1" }, shift = 0) {
  sequence += 1;
  const id = `msg_${sequence}`;
  const moment = new Date(Date.now() + shift);
  const body = JSON.stringify({ type, data });
  const signature = new Webhook(secret).sign(id, moment, body);
  const timestamp = String(Math.floor(moment.getTime() / 1000));
  return { body, headers: { "svix-id": id, "svix-timestamp": timestamp, "svix-signature": signature } };
}
