"use server";

import { z } from "zod";
import { handleDesk } from "@/app/_web/handle-desk";
import type { Answer } from "@/app/_web/handle-form";
import { type ReturnAct, returnAct } from "@/app/admin/letters/returns/return-act";
import type { FormState } from "@/components/form/form-state";
import { statusLabel } from "@/domain/application-status";
import { limits } from "@/domain/limits";
import { formatReference } from "@/domain/reference";
import { canMove } from "@/domain/transitions";
import { formatDate } from "@/lib/dates";
import type { Context, Staff } from "@/services/context";
import type { Returned } from "@/services/letters/find-returned";
import { returnLetter } from "@/services/letters/return-letter";
import { takeReturn } from "@/services/letters/take-return";

const remembered = limits.letters.returnsListed * 8;
const sitting = z.object({
  values: z.object({
    booked: z
      .string()
      .max(remembered)
      .regex(/^(?:[2-9A-Z]{8})*$/u),
  }),
});

/** Every form of the page of returns, answered on the spot; what was booked in this sitting goes along in its state. */
export async function takeReturned(previous: FormState, data: FormData): Promise<FormState> {
  const state = await handleDesk("return", previous, data, returnAct, answer);
  const before = sitting.safeParse(previous).data?.values.booked ?? "";
  return {
    ...state,
    values: { ...state.values, booked: `${state.values.justBooked ?? ""}${before}`.slice(0, remembered) },
  };
}

async function answer(ctx: Context<Staff>, input: ReturnAct): Promise<Answer> {
  switch (input.act) {
    case "scan": {
      const taken = await takeReturn(ctx, { text: input.scan, shown: shownThen(input) });
      return taken.kind === "booked" ? booked(taken.reference) : found(taken.found, input.scan);
    }
    case "confirm":
      await returnLetter(ctx, { reference: input.reference, version: input.version });
      return booked(input.reference);
  }
}

/** What the form says was on the page: not what was answered last, for that nobody may have seen yet. */
function shownThen({ shownCode, shownReference, shownVersion }: Extract<ReturnAct, { act: "scan" }>) {
  if (shownCode === undefined || shownReference === undefined || shownVersion === undefined) return null;
  return { code: shownCode, reference: shownReference, version: shownVersion };
}

function booked(justBooked: string): Answer {
  const said = `${formatReference(justBooked)} を返戻にし、仮パスワードを無効にしました。`;
  return { values: { justBooked, said } };
}

function found({ application, provider, letter }: Returned, code: string): Answer {
  const { status, reference, version, providerNumber } = application;
  const mayReturn = canMove(status, "return");
  const isUnposted = status === "printed";
  const office = provider?.name ?? providerNumber;
  const shown = `受付番号 ${formatReference(reference)}(${office})を表示しました。`;
  return {
    values: {
      code: mayReturn ? code : "",
      reference,
      version: String(version),
      office,
      status: statusLabel(status),
      postedAt: letter?.postedAt ? formatDate(letter.postedAt) : "未発送",
      trackingNumber: letter?.trackingNumber ?? "なし",
      unposted: isUnposted ? "yes" : "",
      said: `${shown}${mayReturn ? nextSentence(isUnposted) : refusedSentence(status)}`,
    },
  };
}

function nextSentence(isUnposted: boolean): string {
  return isUnposted
    ? "まだ発送していない通知書です。同じものをもう一度読み取ると、発送を取りやめて返戻にします。"
    : "同じものをもう一度読み取ると返戻にします。";
}

function refusedSentence(status: Returned["application"]["status"]): string {
  if (status === "returned") return "この通知書は、すでに返戻です。次の通知書を読み取ってください。";
  return `この申請は「${statusLabel(status)}」のため、返戻にできません。紙の通知書は細断してください。`;
}
