"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { handleDesk } from "@/app/_web/handle-desk";
import type { Answer } from "@/app/_web/handle-form";
import type { FormState } from "@/components/form/form-state";
import { newStaff, staffPlace } from "@/domain/new-staff";
import type { StaffAct } from "@/domain/staff-acts";
import { env } from "@/lib/env";
import type { Context, Staff } from "@/services/context";
import { unlinkSignOn } from "@/services/oidc/unlink-sign-on";
import { changeStaff } from "@/services/staff/change-staff";
import { createStaff } from "@/services/staff/create-staff";
import { enableStaff } from "@/services/staff/enable-staff";
import { endStaffSessions } from "@/services/staff/end-staff-sessions";
import { renewEnrolment } from "@/services/staff/renew-enrolment";
import { suspendStaff } from "@/services/staff/suspend-staff";

const id = z.string().max(40);

/** A list of the form left at 「選択してください」 is an answer that was not given. */
const withoutBlanks = (fields: unknown) =>
  typeof fields === "object" && fields !== null
    ? Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""))
    : fields;

const someoneNew = z.preprocess(withoutBlanks, newStaff);
const change = z.preprocess(withoutBlanks, z.object({ id }).and(staffPlace));
const acts = ["renew", "suspend", "enable", "end-sessions", "unlink"] as const;
const deed = z.object({ id, act: z.enum(acts, "操作を読み取れませんでした。ボタンをもう一度押してください。") });

const asks = {
  renew: "manage-staff",
  suspend: "suspend-staff",
  enable: "manage-staff",
  "end-sessions": "suspend-staff",
  unlink: "manage-staff",
} as const satisfies Record<(typeof acts)[number], StaffAct>;

/** 追加 on 職員の追加: the enrolment address is shown this once. */
export async function addStaff(previous: FormState, data: FormData): Promise<FormState> {
  return handleDesk("manage-staff", previous, data, someoneNew, async (ctx, input) =>
    enrolmentAddress(input.id, await createStaff(ctx, input)),
  );
}

/** 変更 on the page of a member of staff. */
export async function replaceStaff(previous: FormState, data: FormData): Promise<FormState> {
  return handleDesk("manage-staff", previous, data, change, async (ctx, input) => {
    await changeStaff(ctx, input.id, input);
    redirect(`/admin/staff/${encodeURIComponent(input.id)}?done=change`);
  });
}

/** The buttons on the page of a member of staff. */
export async function actOnStaff(previous: FormState, data: FormData): Promise<FormState> {
  return handleDesk(
    ({ act }) => asks[act],
    previous,
    data,
    deed,
    async (ctx, input) => {
      if (input.act === "renew") {
        const token = await renewEnrolment(ctx, input.id);
        refresh();
        return enrolmentAddress(input.id, token);
      }
      await perform(ctx, input.id, input.act);
      redirect(`/admin/staff/${encodeURIComponent(input.id)}?done=${input.act}`);
    },
  );
}

function enrolmentAddress(invited: string, token: string): Answer {
  return { values: { invited, enrolmentAddress: new URL(`/admin/enrol/${token}`, env().APP_URL).href } };
}

function perform(ctx: Context<Staff>, staffId: string, act: Exclude<(typeof acts)[number], "renew">): Promise<void> {
  switch (act) {
    case "suspend":
      return suspendStaff(ctx, staffId);
    case "enable":
      return enableStaff(ctx, staffId);
    case "end-sessions":
      return endStaffSessions(ctx, staffId);
    case "unlink":
      return unlinkSignOn(ctx, staffId);
  }
}
