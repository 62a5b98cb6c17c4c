import { parseArgs } from "node:util";
import { hoursText } from "@/domain/limit-text";
import { limits } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import { env } from "@/lib/env";
import { makeContext } from "@/services/make-context";
import { createStaff } from "@/services/staff/create-staff";
import { renewEnrolment } from "@/services/staff/renew-enrolment";

try {
  const values = commandLine();
  const ctx = makeContext({ kind: "system" }, "");
  const token = values.again ? await renewEnrolment(ctx, values.id ?? "") : await createStaff(ctx, values);
  console.log(
    `登録用のアドレスです。一度だけ使えます(${hoursText(limits.enrolmentLifetime)}以内)。\n${new URL(`/admin/enrol/${token}`, env().APP_URL)}`,
  );
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function commandLine() {
  const text = { type: "string" } as const;
  const options = { id: text, name: text, role: text, federation: text, again: { type: "boolean" } } as const;
  try {
    return parseArgs({ options }).values;
  } catch {
    throw new Refusal(
      "command-line",
      "次の形で指定してください: --id ID --name NAME --role reviewer|issuer|supervisor|admin [--federation NN]、登録用のアドレスの再発行は --id ID --again",
    );
  }
}
