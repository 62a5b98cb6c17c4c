import { describe, expect, it } from "vitest";
import { applicationStatuses, isOpen } from "@/domain/application-status";
import { canMove } from "@/domain/transitions";
import { withdraw } from "@/services/applications/withdraw";
import type { Applicant, Context } from "@/services/context";
import { startReview } from "@/services/reviews/start-review";
import { lookedUp, opened } from "@/tests/services/status/looked-up";
import { buildApplication } from "@/tests/support/build-application";
import { applicationNow, eventsOf, everythingKept, mailsOf } from "@/tests/support/kept";
import { meanwhile } from "@/tests/support/meanwhile";
import { outcomes, refusalOf } from "@/tests/support/refusal-of";
import { as, staffActor, testContext } from "@/tests/support/test-context";

const security = "security@office.example.jp";

describe("withdrawing", () => {
  it("ends the application, leaves its event, and tells the notification and the security address", async () => {
    const { browser, application } = await seeker({ status: "waiting", securityEmail: security });
    await withdraw(browser);
    expect(await applicationNow(browser, application.id)).toMatchObject({
      status: "withdrawn",
      waitingReason: null,
      version: 2,
    });
    expect((await eventsOf(browser, application.id)).at(-1)).toMatchObject({
      act: "withdraw",
      actor: "applicant",
      version: 2,
      detail: { from: "waiting", to: "withdrawn" },
    });
    const mails = await mailsOf(browser, application.id);
    expect(mails.map(({ kind, to }) => [kind, to])).toEqual([
      ["withdrawn", application.email],
      ["withdrawn", security],
    ]);
    expect(mails[0]?.payload).toMatchObject({
      reference: application.reference,
      withdrawnAt: "2026-12-01T01:00:00.000Z",
    });
  });

  it("once more has nothing to do, however often and at once", async () => {
    const { browser, application } = await seeker({ status: "submitted" });
    const ends = await outcomes(Array.from({ length: 20 }, () => withdraw(browser)));
    expect(new Set(ends)).toEqual(new Set(["done"]));
    expect((await eventsOf(browser, application.id)).filter(({ act }) => act === "withdraw")).toHaveLength(1);
    expect(await mailsOf(browser, application.id)).toHaveLength(1);
  });

  it("is possible until the letter is printed, and refused from then on with the status named", async () => {
    for (const status of applicationStatuses.filter((each) => each !== "withdrawn")) {
      const { browser, application } = await seeker({ status });
      const before = await everythingKept(browser);
      if (canMove(status, "withdraw")) {
        await withdraw(browser);
        expect(isOpen((await applicationNow(browser, application.id)).status)).toBe(false);
      } else {
        expect(await refusalOf(withdraw(browser)), status).toMatchObject({ code: "wrong-status" });
        expect(await everythingKept(browser)).toEqual(before);
      }
    }
  });

  it("holds against a reviewer who takes the case up at the same moment", async () => {
    const { browser, application } = await seeker({ status: "submitted" });
    const reviewer = as(browser, staffActor({ role: "reviewer" }));
    const { reference, version } = application;
    await withdraw(meanwhile(browser, () => startReview(reviewer, { reference, version })));
    expect(await applicationNow(browser, application.id)).toMatchObject({ status: "withdrawn", version: 3 });
  });

  it("is refused to a browser that has not entered the code, and to one of another application", async () => {
    const { ctx, application, browser } = await seeker({ status: "submitted" });
    const { application: other } = await buildApplication(ctx);
    const before = await everythingKept(ctx);
    expect(await refusalOf(withdraw(ctx))).toMatchObject({ code: "step-not-due" });
    const waiting = await lookedUp(ctx, application);
    expect(await refusalOf(withdraw(waiting))).toMatchObject({ code: "step-not-due" });
    expect((await everythingKept(ctx)).applications).toEqual(before.applications);
    await withdraw(browser);
    expect(await applicationNow(ctx, other.id)).toEqual(other);
  });
});

async function seeker(wanted: Parameters<typeof buildApplication>[1]) {
  const ctx: Context<Applicant> = await testContext();
  const { application } = await buildApplication(ctx, wanted);
  return { ctx, application, browser: await opened(ctx, application) };
}
