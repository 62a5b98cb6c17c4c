import "next/dist/server/node-environment-baseline";

import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openSession } from "@/app/_web/realm-session";
import { takeReturned } from "@/app/admin/letters/returns/actions";
import { emptyForm, type FormState } from "@/components/form/form-state";
import { formatReference } from "@/domain/reference";
import { systemClock } from "@/lib/clock";
import type { Context } from "@/services/context";
import { applicationNow } from "@/tests/services/letters/letters-support";
import { enter } from "@/tests/services/staff/colleagues";
import { buildApplication } from "@/tests/support/build-application";
import { buildStaff } from "@/tests/support/build-staff";
import { RouteCaller } from "@/tests/support/call-route";
import { testContext } from "@/tests/support/test-context";

const site = "http://localhost:3000";

let ctx: Context;
let browser: RouteCaller;

beforeAll(() => Object.assign(process.env, { APP_URL: site }));
beforeEach(async () => {
  ctx = await testContext({ now: systemClock() });
  Object.assign(globalThis, { loginReissueDatabase: ctx.database });
  browser = new RouteCaller(site);
  const token = await enter(ctx, await buildStaff(ctx, { id: "the-issuer", role: "issuer" }));
  await browser.call(async () => openSession("staff", token).then(() => new Response()), "/", {});
});

describe("the scans of the page of returns", () => {
  it("say which letter is shown, and how it is booked", async () => {
    const reference = await posted();
    const { values, errors } = await scanned(reference);
    expect(errors).toEqual([]);
    const office = values.office ?? "";
    expect(values.said).toBe(
      `受付番号 ${formatReference(reference)}(${office})を表示しました。同じものをもう一度読み取ると返戻にします。`,
    );
    expect(office).not.toBe("");
  });

  it("say of a letter that was never posted that it was not, before the second reading withdraws it", async () => {
    const { application } = await buildApplication(ctx, { status: "printed" });
    const { values } = await scanned(application.reference);
    expect(values).toMatchObject({ unposted: "yes", postedAt: "未発送" });
    expect(values.said).toContain("まだ発送していない通知書です。");
    expect(values.said).toContain("同じものをもう一度読み取ると、発送を取りやめて返戻にします。");
    expect((await scanned(await posted())).values.unposted).toBe("");
  });

  it("book nothing that nobody has seen: a scanner that reads twice says it before the letter was on the page", async () => {
    const reference = await posted();
    const first = await scanned(reference);
    const second = await scanned(reference, first);
    expect(second.values).toMatchObject({ reference, booked: "" });
    expect(await applicationNow(ctx, reference)).toMatchObject({ status: "posted" });
  });

  it("book the letter that the page showed when its code is read once more", async () => {
    const reference = await posted();
    const shown = await scanned(reference);
    const booked = await scanned(reference, shown, shownOn(shown));
    expect(booked.values).toMatchObject({ booked: reference });
    expect(booked.values.said).toContain("を返戻にし、仮パスワードを無効にしました。");
    expect(await applicationNow(ctx, reference)).toMatchObject({ status: "returned" });
  });

  it("show another letter and book nothing where another code was read", async () => {
    const [one, other] = [await posted(), await posted()];
    const shown = await scanned(one);
    expect((await scanned(other, shown, shownOn(shown))).values).toMatchObject({ reference: other, booked: "" });
    expect(await applicationNow(ctx, one)).toMatchObject({ status: "posted" });
  });

  it("take garbage in the place of what was shown for nothing (R26)", async () => {
    const reference = await posted();
    const garbage = { shownCode: reference, shownReference: "<script>", shownVersion: "1e999" };
    expect((await scanned(reference, emptyForm, garbage)).values).toMatchObject({ reference, booked: "" });
  });

  it("keep the newest five hundred of a sitting, however long it is", async () => {
    const reference = await posted();
    const shown = await scanned(reference);
    const sitting = { ...shown, values: { ...shown.values, booked: "ABCDEFGH".repeat(500) } };
    const { values } = await scanned(reference, sitting, shownOn(shown));
    expect(values.booked).toBe(reference + "ABCDEFGH".repeat(499));
  });
});

async function posted(): Promise<string> {
  return (await buildApplication(ctx, { status: "posted" })).application.reference;
}

/** What the form of the scanner carries where the page shows a letter. */
function shownOn({ values: { code = "", reference = "", version = "" } }: FormState): Record<string, string> {
  return { shownCode: code, shownReference: reference, shownVersion: version };
}

async function scanned(code: string, previous = emptyForm, carried: Record<string, string> = {}): Promise<FormState> {
  const data = new FormData();
  for (const [name, value] of Object.entries({ act: "scan", scan: code, ...carried })) data.set(name, value);
  const send = async () => Response.json(await takeReturned(previous, data));
  return (await browser.call(send, "/admin/letters/returns", {}, {})).json();
}
