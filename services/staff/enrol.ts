import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded, statement } from "@/db/commit";
import { recoveryCodes, staff } from "@/db/schema/staff";
import { normalisePassword } from "@/domain/new-password";
import { Refusal } from "@/domain/refusal";
import { seal, tokenHash } from "@/lib/secrets";
import { record } from "@/services/audit/record";
import type { Context } from "@/services/context";
import { hashPassword } from "@/services/credentials/password-hash";
import { enrolmentSecret } from "@/services/staff/enrolment-secret";
import { findEnrolment } from "@/services/staff/find-enrolment";
import { pendingTotpSecret } from "@/services/staff/pending-totp-secret";
import { recoveryCodeRows, recoveryCodesOf } from "@/services/staff/recovery-codes";
import { refuseWeakStaffPassword } from "@/services/staff/refuse-weak-staff-password";
import { staffActor } from "@/services/staff/staff-actor";
import { totpStep } from "@/services/staff/totp";
import { totpSeal } from "@/services/staff/totp-seal";

const codesShown = 30 * 60 * 1000;

interface Enrolment {
  password: string;
  totp: string;
}

/**
 * Takes a new colleague's password and proof of their authenticator; keeps ten recovery codes by their hashes (R37). Gives the
 * proof by which this browser is then shown those codes at the same address until `finishEnrolment`, for half an hour at most.
 * Refuses `enrolment-over`, also when the address was replaced or its person disabled meanwhile, `enrolled-before`,
 * `password-weak` (R33) and `totp-wrong`.
 */
export async function enrol(ctx: Context, token: string, { password, totp }: Enrolment): Promise<string> {
  const person = await findEnrolment(ctx, token);
  if (person === undefined) throw enrolmentOver();
  if (person.passwordHash !== null) throw enrolledBefore();
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
    .where(
      and(
        eq(staff.id, person.id),
        eq(staff.enrolmentHash, tokenHash(token)),
        isNull(staff.passwordHash),
        isNull(staff.disabledAt),
      ),
    );
  try {
    await commit(ctx, [
      ...guarded(enrolled),
      statement(read.delete(recoveryCodes).where(eq(recoveryCodes.staffId, person.id))),
      statement(read.insert(recoveryCodes).values(codes)),
      record({ ...ctx, actor: staffActor(person) }, { act: "enrol", federation: person.federation ?? undefined }),
    ]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    throw (await findEnrolment(ctx, token)) === undefined ? enrolmentOver() : enrolledBefore();
  }
  return enrolledProof(token);
}

/** What a browser that enrolled at this address can show of it; nobody can make it from the address alone. */
export function enrolledProof(token: string): string {
  return enrolmentSecret(token, "enrolled", 32);
}

function enrolledBefore(): Refusal {
  return new Refusal(
    "enrolled-before",
    "この登録用アドレスの登録は済んでいます。職員ログインへお進みください。回復コードは、ログインして「アカウント」の画面で作り直せます。心当たりがないときは、すぐにシステム管理の職員へ知らせてください。",
  );
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
