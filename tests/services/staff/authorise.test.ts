import { describe, expect, it } from "vitest";
import { limits } from "@/domain/limits";
import { staffActLabel } from "@/domain/staff-act-label";
import type { StaffAct } from "@/domain/staff-acts";
import { asksFreshFactor, staffActs } from "@/domain/staff-acts";
import type { StaffRole } from "@/domain/transitions";
import { staffRoles } from "@/domain/transitions";
import type { Context, Staff } from "@/services/context";
import { authorise } from "@/services/staff/authorise";
import { staffActor, testContext } from "@/tests/support/test-context";

const acts = Object.keys(staffActs).filter((act): act is StaffAct => act in staffActs);
const fresh = acts.filter(asksFreshFactor);
const rolesOf = (act: StaffAct): readonly StaffRole[] => staffActs[act].by;

describe("the role × act matrix (R42)", () => {
  it.each(acts)("lets %s pass for its roles and for no other", async (act) => {
    for (const role of staffRoles) {
      const ctx = await ofRole(role, 0);
      expect(refusalOf(ctx, act), role).toBe(rolesOf(act).includes(role) ? "none" : "not-your-role");
    }
  });

  it("gives an admin no decision of a case, and no letter (issue 3, 8)", () => {
    const deciding = ["review", "wait", "approve", "reject", "reopen", "release", "print", "reprint", "post"] as const;
    for (const act of deciding) expect(rolesOf(act), act).not.toContain("admin");
  });

  it("names every act in words of the screen", () => {
    const labels = acts.map(staffActLabel);
    expect(new Set(labels).size).toBe(acts.length);
  });
});

describe("a fresh second factor (R40)", () => {
  it("is asked for approving, printing, staff, settings and one's own factors", () => {
    const named = ["approve", "print", "reprint", "manage-staff", "suspend-staff", "change-settings"] as const;
    expect(fresh).toEqual(expect.arrayContaining([...named, "change-own-factors"]));
  });

  it.each(fresh)("lets %s pass ten minutes after it was shown, and not a millisecond later", async (act) => {
    const [role = "admin"] = rolesOf(act);
    expect(refusalOf(await ofRole(role, limits.staffSession.secondFactor), act)).toBe("none");
    expect(refusalOf(await ofRole(role, limits.staffSession.secondFactor + 1), act)).toBe("second-factor-stale");
  });

  it.each(acts.filter((act) => !asksFreshFactor(act)))("is not asked for %s, however long ago it was", async (act) => {
    const [role = "admin"] = rolesOf(act);
    expect(refusalOf(await ofRole(role, limits.staffSession.absolute), act)).toBe("none");
  });

  it("is asked of nobody whose role forbids the act: the role is told first", async () => {
    expect(refusalOf(await ofRole("reviewer", limits.staffSession.absolute), "manage-staff")).toBe("not-your-role");
  });
});

async function ofRole(role: StaffRole, age: number): Promise<Context<Staff>> {
  const ctx = await testContext({ actor: staffActor({ role }) });
  return { ...ctx, actor: { ...ctx.actor, secondFactorAt: new Date(ctx.now.getTime() - age) } };
}

function refusalOf(ctx: Context<Staff>, act: StaffAct): string {
  try {
    authorise(ctx, act);
    return "none";
  } catch (error) {
    if (error instanceof Error && "code" in error) return String(error.code);
    throw error;
  }
}
