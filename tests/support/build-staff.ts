import { commit, statement } from "@/db/commit";
import { staff } from "@/db/schema/staff";
import { seal } from "@/lib/secrets";
import type { Context } from "@/services/context";
import { hashPassword } from "@/services/credentials/password-hash";
import { totpCode } from "@/services/staff/totp";
import { totpSeal } from "@/services/staff/totp-seal";

type Person = typeof staff.$inferSelect;

export interface BuiltStaff {
  staffId: string;
  password: string;
  /** What the person's authenticator shows at the time of this context. */
  totpAt(ctx: Context): string;
}

const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const password = "asagao to himawari";

/** An enrolled reviewer of Tokyo who can sign in; `over` changes columns of the row. */
export async function buildStaff(ctx: Context, over: Partial<Person> = {}): Promise<BuiltStaff> {
  const row = {
    id: "test-reviewer",
    name: "試験 職員",
    role: "reviewer" as const,
    federation: "13" as const,
    passwordHash: await hashPassword(password),
    sealedTotpSecret: seal(totpSeal, secret),
    createdAt: ctx.now,
    ...over,
  };
  await commit(ctx, [statement(ctx.database.read.insert(staff).values(row))]);
  return { staffId: row.id, password, totpAt: ({ now }) => totpCode(secret, now) };
}
