import { eq } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { staff } from "@/db/schema/staff";
import type { PrefectureCode } from "@/domain/prefecture";
import type { StaffAct } from "@/domain/staff-acts";
import { staffRoles } from "@/domain/transitions";
import type { Context } from "@/services/context";
import { linkSignOn } from "@/services/oidc/link-sign-on";
import { unlinkSignOn } from "@/services/oidc/unlink-sign-on";
import { changeOwnPassword } from "@/services/staff/change-own-password";
import { changeStaff } from "@/services/staff/change-staff";
import { createStaff } from "@/services/staff/create-staff";
import { enableStaff } from "@/services/staff/enable-staff";
import { endOwnSessions } from "@/services/staff/end-own-sessions";
import { endStaffSessions } from "@/services/staff/end-staff-sessions";
import { exportOwnSessions } from "@/services/staff/export-own-sessions";
import { exportRoleMatrix } from "@/services/staff/export-role-matrix";
import { exportStaff } from "@/services/staff/export-staff";
import { exportStaffSessions } from "@/services/staff/export-staff-sessions";
import { listStaff } from "@/services/staff/list-staff";
import { renewEnrolment } from "@/services/staff/renew-enrolment";
import { renewRecoveryCodes } from "@/services/staff/renew-recovery-codes";
import { suspendStaff } from "@/services/staff/suspend-staff";
import { viewColleague } from "@/services/staff/view-colleague";
import { viewOwnAccount } from "@/services/staff/view-own-account";
import { all, type Call, type Caller } from "@/tests/services/matrix/caller";
import { alsoSignedIn, password, signedIn } from "@/tests/services/matrix/desk-world";
import { staffActor } from "@/tests/support/test-context";

const identity = { issuer: "https://idp.example.jp", subject: "subject-1" };

/** Who keeps the staff, and what everybody does with the own account. */
export const peopleCallers = {
  "view-staff": [
    onColleague("viewColleague", (id) => (by) => viewColleague(by, id)),
    named("listStaff", (by) => listStaff(by)),
    named("exportStaff", async (by) => all(await exportStaff(by))),
    onColleague("exportStaffSessions", (id) => (by) => exportStaffSessions(by, id)),
    own("exportRoleMatrix", exportRoleMatrix),
  ],
  "manage-staff": [
    {
      verb: "createStaff",
      prepare: async (_, federation) => ({
        call: (by) => createStaff(by, { id: "new-person", name: "新しい 職員", role: "reviewer", federation }),
        names: [],
      }),
    },
    onColleague("renewEnrolment", (id) => (by) => renewEnrolment(by, id)),
    onColleague(
      "changeStaff",
      (id, federation) => (by) => changeStaff(by, id, { name: "試験 職員", role: "supervisor", federation }),
    ),
    onColleague("enableStaff", (id) => (by) => enableStaff(by, id), { disabledAt: new Date(0) }),
    onColleague("unlinkSignOn", (id) => (by) => unlinkSignOn(by, id), linked()),
  ],
  "suspend-staff": [
    onColleague("suspendStaff", (id) => (by) => suspendStaff(by, id)),
    onColleague("endStaffSessions", (id) => (by) => endStaffSessions(by, id)),
  ],
  "view-own-account": [own("viewOwnAccount", viewOwnAccount), own("exportOwnSessions", exportOwnSessions)],
  "end-own-sessions": [
    {
      verb: "endOwnSessions",
      async prepare(ctx) {
        await alsoSignedIn(
          ctx,
          staffRoles.map((role) => ({ ...staffActor({ role }), sessionId: `other-of-${role}` })),
        );
        return { call: (by) => endOwnSessions(by, "others"), names: [] };
      },
    },
  ],
  "change-own-factors": [
    own("changeOwnPassword", (by) =>
      changeOwnPassword(by, { password: "tsuyukusa to kikyou", currentSecret: password }),
    ),
    own("renewRecoveryCodes", renewRecoveryCodes),
    own("linkSignOn", (by) => linkSignOn(by, identity)),
  ],
} satisfies Partial<Record<StaffAct, Caller[]>>;

function own(verb: string, call: Call): Caller {
  return { verb, prepare: async () => ({ call, names: [] }) };
}

/** A list in which a colleague of that federation stands. */
function named(verb: string, call: Call): Caller {
  return {
    verb,
    async prepare(ctx, federation) {
      return { call, names: [await colleague(ctx, federation)] };
    },
  };
}

function onColleague(
  verb: string,
  call: (id: string, federation: PrefectureCode) => Call,
  over: Partial<typeof staff.$inferInsert> = {},
): Caller {
  return {
    verb,
    async prepare(ctx, federation) {
      const id = await colleague(ctx, federation, over);
      return { call: call(id, federation), ofNone: call("nobody-here", federation), names: [id] };
    },
  };
}

/** Somebody else of this federation, signed in; gives the ID. */
async function colleague(
  ctx: Context,
  federation: PrefectureCode,
  over: Partial<typeof staff.$inferInsert> = {},
): Promise<string> {
  const id = `colleague-of-${federation}`;
  await signedIn(ctx, [staffActor({ role: "reviewer", federation, id })]);
  if (Object.keys(over).length > 0) {
    await commit(ctx, [statement(ctx.database.read.update(staff).set(over).where(eq(staff.id, id)))]);
  }
  return id;
}

function linked() {
  return { oidcIssuer: identity.issuer, oidcSubject: identity.subject };
}
