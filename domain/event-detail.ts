import { z } from "zod";
import { isWaitingReason, waitingLabel } from "@/domain/application-status";
import { callResultLabel, callResults } from "@/domain/check-kind";
import { staffActLabel } from "@/domain/staff-act-label";
import { staffActList } from "@/domain/staff-acts";
import { formatDate, startOfTokyoDay } from "@/lib/dates";

/** A 追跡番号; what a status changed from and to are words. */
const digits = z
  .string()
  .regex(/^[0-9]+$/)
  .optional()
  .catch(undefined);

const told = z.object({
  reason: z.string().optional().catch(undefined),
  result: z.enum(callResults).optional().catch(undefined),
  remindOn: z.iso.date().optional().catch(undefined),
  tried: z.enum(staffActList).optional().catch(undefined),
  trackingNumber: digits,
  from: digits,
  to: digits,
});

/** What an event's detail (JSON) says beyond its act, in words for staff: reason, result, day, number; "" for nothing. */
export function eventDetail(detail: string): string {
  const { reason, result, remindOn, tried, trackingNumber, from, to } = told.catch({}).parse(JSON.parse(detail));
  const words = [
    isWaitingReason(reason) ? waitingLabel(reason) : reason,
    result && callResultLabel(result),
    remindOn && `確認日 ${formatDate(startOfTokyoDay(remindOn))}`,
    tried && staffActLabel(tried),
    trackingNumber && `追跡番号 ${trackingNumber}`,
    to && (from === undefined ? `追跡番号 ${to}` : `追跡番号を ${from} から ${to} へ`),
  ];
  return words.filter((word) => word !== undefined && word !== "").join("、");
}
