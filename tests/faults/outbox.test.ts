import { setTimeout as wait } from "node:timers/promises";
import type { createClient } from "@libsql/client";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "@/db/client";
import { commit, statement } from "@/db/commit";
import { outbox } from "@/db/schema/outbox";
import { limits } from "@/domain/limits";
import type { Context } from "@/services/context";
import { deliverDue, noDeliveries } from "@/services/mail/deliver-due";
import type { Delivery } from "@/services/mail/delivery";
import { leaseDue } from "@/services/mail/lease-due";
import { deliveryTo, failures, queue, rowOf, system } from "@/tests/services/mail/outbox-support";
import type { FakeResend } from "@/tests/support/fake-resend";
import { fakeResend } from "@/tests/support/fake-resend";
import { at } from "@/tests/support/test-context";

const { lease, attempts } = limits.outbox;

let resend: FakeResend;
beforeEach(async () => {
  resend = await fakeResend();
});
afterEach(() => resend.close());

describe("a worker that dies", () => {
  it("after the provider's yes: the same row goes out again under the same key, and one mail arrives (R51)", async () => {
    const ctx = await system();
    await queue(ctx, { id: "a" });
    await expect(deliverDue(ctx, diesAfter(deliveryTo(resend)))).rejects.toThrow("killed");
    expect(resend.mails).toHaveLength(1);
    expect(await rowOf(ctx, "a")).toMatchObject({ state: "queued", providerId: null });

    expect(await deliverDue(at(ctx, lease - 1), deliveryTo(resend))).toEqual(noDeliveries());
    expect(await deliverDue(at(ctx, lease), deliveryTo(resend))).toMatchObject({ sent: 1 });
    expect(resend.requests).toEqual(["a", "a"]);
    expect(resend.mails).toHaveLength(1);
    expect(await rowOf(ctx, "a")).toMatchObject({ state: "sent", providerId: "mail-1" });
  });

  it("before it sent anything: the mail waits for the lease's end and goes out once", async () => {
    const ctx = await system();
    await queue(ctx, { id: "a" });
    await leaseDue(ctx);
    expect(await deliverDue(at(ctx, lease), deliveryTo(resend))).toMatchObject({ sent: 1 });
    expect(resend.requests).toEqual(["a"]);
  });

  it("comes back to life after its lease: it keeps nothing, the worker that took over has", async () => {
    const ctx = await system();
    await queue(ctx, { id: "a" });
    const delivery = deliveryTo(resend);
    const overtaken: Delivery = {
      ...delivery,
      send: async (mine, message) => {
        await deliverDue(at(ctx, lease), delivery);
        return { ...(await delivery.send(mine, message)), kind: "failed", reason: "late" };
      },
    };
    expect(await deliverDue(ctx, overtaken)).toEqual({ ...noDeliveries(), lost: 1 });
    expect(await rowOf(ctx, "a")).toMatchObject({ state: "sent" });
    expect(await failures(ctx)).toEqual([]);
    expect(resend.mails).toHaveLength(1);
  });

  it("comes back to life while another holds the mail: what it has to say no longer counts", async () => {
    const ctx = await system();
    await queue(ctx, { id: "a" });
    const overtaken: Delivery = {
      spacing: 0,
      send: async () => {
        await leaseDue(at(ctx, lease));
        return { kind: "failed", reason: "late" };
      },
    };
    expect(await deliverDue(ctx, overtaken)).toEqual({ ...noDeliveries(), lost: 1 });
    expect(await rowOf(ctx, "a")).toMatchObject({ state: "queued", attempts: 0 });
    expect(await deliverDue(at(ctx, lease * 2), deliveryTo(resend))).toMatchObject({ sent: 1 });
  });

  it("takes one mail of several with it: the outcomes of the others are kept", async () => {
    const ctx = await system();
    for (const id of ["a", "b", "c"]) await queue(ctx, { id });
    const delivery = deliveryTo(resend);
    const overtaken: Delivery = {
      ...delivery,
      send: async (mine, message) => {
        if (message.idempotencyKey === "c") {
          await commit(ctx, [
            statement(ctx.database.read.update(outbox).set({ leasedBy: "another" }).where(eq(outbox.id, "b"))),
          ]);
        }
        return delivery.send(mine, message);
      },
    };
    expect(await deliverDue(ctx, overtaken)).toEqual({ ...noDeliveries(), sent: 2, lost: 1 });
    expect((await rowOf(ctx, "b")).state).toBe("queued");
  });
});

describe("two workers at once", () => {
  it("never send the same mail, on two connections to one database", async () => {
    const ctx = await system();
    const other = { ...ctx, database: openDatabase({ url: await fileOf(ctx.database.client) }) };
    for (let n = 0; n < 60; n += 1) await queue(ctx, { id: `mail-${n}` });
    const workers = [ctx, other, ctx, other].map((context) => drain(context, () => resend.mails.length < 60));
    const sent = (await Promise.all(workers)).reduce((sum, n) => sum + n, 0);
    expect(sent).toBe(60);
    expect(new Set(resend.requests).size).toBe(60);
    expect(resend.requests).toHaveLength(60);
  });
});

describe("a provider in trouble", () => {
  it("answering 429 is left in peace: the rest of the batch waits, and this mail as long as it asked for", async () => {
    const ctx = await system();
    for (const id of ["a", "b", "c"]) await queue(ctx, { id });
    resend.mood({ status: 429, name: "rate_limit_exceeded", retryAfter: 30 });
    expect(await deliverDue(ctx, deliveryTo(resend))).toEqual({ ...noDeliveries(), retry: 1 });
    expect(resend.requests).toHaveLength(1);
    const refused = await rowOf(ctx, resend.requests[0] ?? "");
    expect(refused).toMatchObject({
      state: "queued",
      attempts: 1,
      lastError: "429 rate_limit_exceeded",
      leasedBy: null,
    });
    expect(refused.dueAt).toEqual(new Date(ctx.now.getTime() + 30_000));

    resend.mood("accept");
    expect(await deliverDue(ctx, deliveryTo(resend))).toMatchObject({ sent: 2 });
    expect(await deliverDue(at(ctx, 30_000), deliveryTo(resend))).toMatchObject({ sent: 1 });
    expect(resend.mails).toHaveLength(3);
  });

  it("answering 500 is asked again after growing waits, twelve times in all, and then the reviewers are told", async () => {
    const ctx = await system();
    await queue(ctx, { id: "a" });
    resend.mood({ status: 500, name: "application_error" });
    const waits: number[] = [];
    let now = at(ctx, 0);
    for (let attempt = 1; attempt < attempts; attempt += 1) {
      expect(await deliverDue(now, deliveryTo(resend))).toMatchObject({ retry: 1 });
      const { dueAt } = await rowOf(ctx, "a");
      waits.push((dueAt.getTime() - now.now.getTime()) / 1000);
      now = at(ctx, dueAt);
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 5120]);
    expect(await deliverDue(now, deliveryTo(resend))).toMatchObject({ failed: 1 });
    expect(await rowOf(ctx, "a")).toMatchObject({ state: "failed", attempts, payload: "" });
    expect(await failures(ctx)).toHaveLength(1);
    expect(new Set(resend.requests)).toEqual(new Set(["a"]));
  });

  it("taking a mail without ever answering gets the same key again, and one mail arrives", async () => {
    const ctx = await system();
    await queue(ctx, { id: "a" });
    resend.mood("hang-after-accept");
    expect(await deliverDue(ctx, deliveryTo(resend))).toMatchObject({ retry: 1 });
    resend.mood("accept");
    expect(await deliverDue(at(ctx, 5_000), deliveryTo(resend))).toMatchObject({ sent: 1 });
    expect(resend.requests).toEqual(["a", "a"]);
    expect(resend.mails).toHaveLength(1);
  }, 30_000);
});

/** Hands the mail over and is gone before anything is kept. */
function diesAfter(delivery: Delivery): Delivery {
  return {
    ...delivery,
    send: async (ctx, message) => {
      await delivery.send(ctx, message);
      throw new Error("killed");
    },
  };
}

/** Rounds of one worker until the outbox has been emptied by whomever. */
async function drain(ctx: Context, moreWaits: () => boolean): Promise<number> {
  let total = 0;
  while (moreWaits()) {
    const { sent } = await deliverDue(ctx, deliveryTo(resend));
    total += sent;
    await wait(1);
  }
  return total;
}

async function fileOf(client: ReturnType<typeof createClient>): Promise<string> {
  const { rows } = await client.execute("pragma database_list");
  return `file:${rows[0]?.file}`;
}
