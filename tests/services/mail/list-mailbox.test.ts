import { describe, expect, it } from "vitest";
import { deliverDue } from "@/services/mail/deliver-due";
import { hasMailbox, listMailbox, readMailbox } from "@/services/mail/list-mailbox";
import { deliveryTo, queue, system } from "@/tests/services/mail/outbox-support";
import { at } from "@/tests/support/test-context";

describe("the training mailbox", () => {
  it("is there in training mode without a key, and nowhere else", () => {
    expect(hasMailbox({ APP_MODE: "training" })).toBe(true);
    expect(hasMailbox({ APP_MODE: "training", RESEND_API_KEY: "re_test" })).toBe(false);
    expect(hasMailbox({ APP_MODE: "production", RESEND_API_KEY: "re_test" })).toBe(false);
    expect(hasMailbox({ APP_MODE: "production" })).toBe(false);
  });

  it("lists what came in, newest first, without the bodies", async () => {
    const ctx = await system();
    for (const [id, minutes] of [
      ["first", 0],
      ["second", 1],
    ] as const) {
      const later = at(ctx, minutes * 60_000);
      await queue(later, { id, kind: "code" });
      await deliverDue(later, deliveryTo());
    }
    const mails = await listMailbox(ctx);
    expect(mails.map(({ id }) => id)).toEqual(["second", "first"]);
    expect(mails[0]).toEqual({
      id: "second",
      recipient: "clerk@office.example.jp",
      subject: "確認コード発行通知(介護保険)",
      receivedAt: at(ctx, 60_000).now,
    });
  });

  it("opens one mail with both its parts, and knows when there is none", async () => {
    const ctx = await system();
    await queue(ctx, { id: "a", kind: "code" });
    await deliverDue(ctx, deliveryTo());
    const mail = await readMailbox(ctx, "a");
    expect(mail?.text).toMatch(/\d{4}/);
    expect(mail?.html).toContain("<html");
    expect(await readMailbox(ctx, "b")).toBeUndefined();
  });
});
