import "next/dist/server/node-environment-baseline";

import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openSession } from "@/app/_web/realm-session";
import { decideCase } from "@/app/admin/_case/actions";
import { endStaffDevices, makeStaffRecoveryCodes, replaceStaffPassword } from "@/app/admin/account/actions";
import { actOnStaff, addStaff, replaceStaff } from "@/app/admin/staff/actions";
import { emptyForm, type FormState } from "@/components/form/form-state";
import { commit, statement } from "@/db/commit";
import { staffSessions } from "@/db/schema/staff";
import { systemClock } from "@/lib/clock";
import type { Context } from "@/services/context";
import { viewEnrolment } from "@/services/staff/view-enrolment";
import { enter, personNow } from "@/tests/services/staff/colleagues";
import { buildApplication } from "@/tests/support/build-application";
import { type BuiltStaff, buildStaff } from "@/tests/support/build-staff";
import { RouteCaller } from "@/tests/support/call-route";
import { wholeEventsOf } from "@/tests/support/events-of";
import { at, testContext } from "@/tests/support/test-context";

const site = "http://localhost:3000";
const step = 30_000;
const newcomer = { id: "newcomer", name: "新人 職員", role: "reviewer", federation: "13" };

type Action = (previous: FormState, data: FormData) => Promise<FormState>;

let ctx: Context;
let admin: BuiltStaff;
let browser: RouteCaller;

beforeAll(() => Object.assign(process.env, { APP_URL: site }));
beforeEach(async () => {
  ctx = await testContext({ now: systemClock() });
  Object.assign(globalThis, { loginReissueDatabase: ctx.database });
  admin = await buildStaff(ctx, { id: "the-admin", role: "admin", federation: null });
  await buildStaff(ctx, { id: "test-reviewer" });
  browser = new RouteCaller(site);
  const token = await enter(ctx, admin);
  await browser.call(async () => openSession("staff", token).then(() => new Response()), "/", {});
});

describe("the forms of the screen of staff", () => {
  it("show the address of a new colleague in the answer, and it leads to their enrolment", async () => {
    const { values, errors } = await answerTo(addStaff, newcomer);
    expect(errors).toEqual([]);
    const address = new URL(values.enrolmentAddress ?? "");
    expect(address.origin).toBe(site);
    const token = address.pathname.replace("/admin/enrol/", "");
    expect(await viewEnrolment(ctx, token, null)).toMatchObject({ step: "form", staffId: "newcomer" });
  });

  it("show it once: the same form sent again is refused and shows no address", async () => {
    await answerTo(addStaff, newcomer);
    const { values, errors } = await answerTo(addStaff, newcomer);
    expect(errors).toMatchObject([{ field: "id" }]);
    expect(values).not.toHaveProperty("enrolmentAddress");
  });

  it("take an admin of all federations, and name what is missing beside its field", async () => {
    await answerTo(addStaff, { ...newcomer, role: "admin", federation: "" });
    expect(await personNow(ctx, "newcomer")).toMatchObject({ role: "admin", federation: null });
    const { errors } = await answerTo(addStaff, { id: "", name: "", role: "", federation: "" });
    expect(errors.map(({ field }) => field)).toEqual(expect.arrayContaining(["id", "name", "role"]));
    const placeless = await answerTo(addStaff, { ...newcomer, id: "another", federation: "" });
    expect(placeless.errors).toMatchObject([{ field: "federation" }]);
  });

  it("ask for a 認証コード when the last one is old, and pass with it at the second press (R40)", async () => {
    await ageFactor();
    const asked = await answerTo(addStaff, newcomer);
    expect(asked.errors).toMatchObject([{ field: "totp" }]);
    expect(asked.values).toMatchObject({ name: newcomer.name });
    const totp = admin.totpAt(at(ctx, step));
    expect((await answerTo(addStaff, { ...newcomer, totp })).errors).toEqual([]);
    expect(await personNow(ctx, "newcomer")).toBeDefined();
  });

  it("lead back to the colleague's page after each act", async () => {
    const id = "test-reviewer";
    expect(await locationOf(actOnStaff, { id, act: "suspend" })).toBe(`/admin/staff/${id}?done=suspend`);
    expect(await locationOf(actOnStaff, { id, act: "enable" })).toBe(`/admin/staff/${id}?done=enable`);
    const change = { id, name: "試験 新氏名", role: "issuer", federation: "13" };
    expect(await locationOf(replaceStaff, change)).toBe(`/admin/staff/${id}?done=change`);
    expect(await personNow(ctx, id)).toMatchObject({ name: "試験 新氏名", role: "issuer", disabledAt: null });
  });

  it("show a renewed enrolment address in the answer", async () => {
    const { values } = await answerTo(actOnStaff, { id: "test-reviewer", act: "renew" });
    expect(values).toMatchObject({ invited: "test-reviewer", enrolmentAddress: expect.stringContaining(site) });
  });

  it("answer an act that is none with a sentence (R26)", async () => {
    const garbage: Record<string, string>[] = [{}, { id: "test-reviewer" }, { id: "test-reviewer", act: "promote" }];
    for (const fields of garbage) {
      expect((await answerTo(actOnStaff, fields)).errors.length).toBeGreaterThan(0);
    }
  });
});

describe("a refusal of what is not one's own to do", () => {
  it("is noted with the act that the form asked for, and with the case that it names (R42, R44)", async () => {
    const { application } = await buildApplication(ctx, { status: "approved" });
    const { reference, version } = application;
    await answerTo(actOnStaff, { id: "the-admin", act: "suspend" });
    await answerTo(decideCase, { act: "reopen", reference, version: String(version) });
    expect((await wholeEventsOf(ctx)).filter(({ act }) => act === "refused")).toMatchObject([
      { actorId: "the-admin", applicationId: null, detail: '{"refusal":"oneself","tried":"suspend-staff"}' },
      { actorId: "the-admin", applicationId: application.id, detail: '{"refusal":"not-your-role","tried":"reopen"}' },
    ]);
  });
});

describe("the forms of one's own account", () => {
  it("show ten new recovery codes in the answer", async () => {
    const { values } = await answerTo(makeStaffRecoveryCodes, {});
    expect(values.recoveryCodes?.split(" ")).toHaveLength(10);
  });

  it("echo no password when they are refused", async () => {
    const typed = { currentSecret: "not the password", password: "kinmokusei no kaori" };
    const { values, errors } = await answerTo(replaceStaffPassword, {
      ...typed,
      passwordConfirmation: typed.password,
    });
    expect(errors).toMatchObject([{ field: "currentSecret" }]);
    expect(values).toEqual({});
  });

  it("say so when there is no other session to end", async () => {
    expect((await answerTo(endStaffDevices, { end: "others" })).errors).toHaveLength(1);
  });
});

async function answerTo(action: Action, fields: Record<string, string>): Promise<FormState> {
  const answer = await send(action, fields);
  return answer.json();
}

async function locationOf(action: Action, fields: Record<string, string>): Promise<string | null> {
  return (await send(action, fields)).headers.get("location");
}

function send(action: Action, fields: Record<string, string>): Promise<Response> {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return browser.call(async () => Response.json(await action(emptyForm, data)), "/admin/staff", {}, {});
}

async function ageFactor(): Promise<void> {
  const secondFactorAt = at(ctx, -11 * 60_000).now;
  await commit(ctx, [statement(ctx.database.read.update(staffSessions).set({ secondFactorAt }))]);
}
