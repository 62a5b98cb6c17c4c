import { parseArgs } from "node:util";
import { Refusal } from "@/domain/refusal";
import { env } from "@/lib/env";
import { makeContext } from "@/services/make-context";
import { createStaff } from "@/services/staff/create-staff";
import { renewEnrolment } from "@/services/staff/renew-enrolment";

const text = { type: "string" } as const;
const { values } = parseArgs({
  options: { id: text, name: text, role: text, federation: text, again: { type: "boolean" } },
});

try {
  const ctx = makeContext({ kind: "system" }, "");
  const token = values.again ? await renewEnrolment(ctx, values.id ?? "") : await createStaff(ctx, values);
  console.log(
    `登録用のアドレスです。一度だけ使えます(72時間以内)。\n${new URL(`/admin/enrol/${token}`, env().APP_URL)}`,
  );
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
