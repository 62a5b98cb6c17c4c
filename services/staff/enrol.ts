import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded, statement } from "@/db/commit";
import { recoveryCodes, staff } from "@/db/schema/staff";
import { normalisePassword } from "@/domain/new-password";
import { Refusal } from "@/domain/refusal";
import { seal } from "@/lib/secrets";
import { record } from "@/services/audit/record";
import type { Context } from "@/services/context";
import { hashPassword } from "@/services/credentials/password-hash";
import { findEnrolment } from "@/services/staff/find-enrolment";
import { recoveryCodeRows, recoveryCodesOf } from "@/services/staff/recovery-codes";
import { refuseWeakStaffPassword } from "@/services/staff/refuse-weak-staff-password";
import { staffActor } from "@/services/staff/staff-actor";
import { totpStep } from "@/services/staff/totp";
import { totpSeal } from "@/services/staff/totp-seal";
import { pendingTotpSecret } from "@/services/staff/view-enrolment";

const codesShown = 30 * 60 * 1000;

interface Enrolment {
  password: string;
  totp: string;
}

/**
 * Takes a new colleague's password and proof of their authenticator; keeps ten recovery codes by their hashes (R37). The
 * address then shows those codes until `finishEnrolment`, for half an hour at most. Refuses `enrolment-over`, `password-weak`
 * (R33) and `totp-wrong`. With the password already chosen it has nothing to do.
 */
export async function enrol(ctx: Context, token: string, { password, totp }: Enrolment): Promise<void> {
  const person = await findEnrolment(ctx, token);
  if (person === undefined) throw enrolmentOver();
  if (person.passwordHash !== null) return;
  refuseWeakStaffPassword(person, password);
  const secret = pendingTotpSecret(token);
  const step = totpStep(secret, totp, ctx.now);
  if (step === null) throw wrongCode();
  const { read } = ctx.database;
  const change = {
    passwordHash: await hashPassword(normalisePassword(password)),
    sealedTotpSecret: seal(totpSeal, secret),
    lastTotpStep: step,
    enrolmentExpiresAt: new Date(ctx.now.getTime() + codesShown),
  };
  const codes = recoveryCodeRows(ctx, person.id, recoveryCodesOf(token));
  const enrolled = read
    .update(staff)
    .set(change)
    .where(and(eq(staff.id, person.id), isNull(staff.passwordHash)));
  try {
    await commit(ctx, [
      ...guarded(enrolled),
      statement(read.delete(recoveryCodes).where(eq(recoveryCodes.staffId, person.id))),
      statement(read.insert(recoveryCodes).values(codes)),
      record({ ...ctx, actor: staffActor(person) }, { act: "enrol", federation: person.federation ?? undefined }),
    ]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}

function enrolmentOver(): Refusal {
  return new Refusal(
    "enrolment-over",
    "この登録用アドレスは使用済みか、有効期間が過ぎています。システム管理の職員に新しいアドレスを依頼してください。",
  );
}

function wrongCode(): Refusal {
  return new Refusal(
    "totp-wrong",
    "認証コードが違います。認証アプリにいま表示されている6桁の数字を入力してください。合わないときは、端末の時刻をご確認ください。",
    "totp",
  );
}
