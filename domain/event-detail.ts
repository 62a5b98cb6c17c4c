import { z } from "zod";
import { isWaitingReason, waitingLabel } from "@/domain/application-status";
import { callResultLabel, callResults } from "@/domain/check-kind";
import { formatDate, startOfTokyoDay } from "@/lib/dates";

const told = z.object({
  reason: z.string().optional().catch(undefined),
  result: z.enum(callResults).optional().catch(undefined),
  remindOn: z.iso.date().optional().catch(undefined),
  trackingNumber: z.string().optional().catch(undefined),
});

/** What an event's detail (JSON) says beyond its act, in words for staff: reason, result, day, number; "" for nothing. */
export function eventDetail(detail: string): string {
  const { reason, result, remindOn, trackingNumber } = told.catch({}).parse(JSON.parse(detail));
  const words = [
    isWaitingReason(reason) ? waitingLabel(reason) : reason,
    result && callResultLabel(result),
    remindOn && `確認日 ${formatDate(startOfTokyoDay(remindOn))}`,
    trackingNumber && `追跡番号 ${trackingNumber}`,
  ];
  return words.filter((word) => word !== undefined && word !== "").join("、");
}
