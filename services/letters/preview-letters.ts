import { commit } from "@/db/commit";
import { helpdesk } from "@/domain/helpdesk";
import { nextPosting } from "@/domain/posting-day";
import type { PrefectureCode } from "@/domain/prefecture";
import { Refusal } from "@/domain/refusal";
import { renderLetters } from "@/letters/render-letters";
import { env } from "@/lib/env";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import type { Federation } from "@/services/ledger/find-federation";
import { findFederation } from "@/services/ledger/find-federation";
import { authorise } from "@/services/staff/authorise";

/**
 * 見本: cover sheet, 差出票 and one letter with the federation's settings as they stand and an office, an ID and a password
 * that do not exist; nothing is printed with it. An admin of all says which federation. Refuses `not-your-role`, and `not-found` where no federation is named.
 */
export async function previewLetters(ctx: Context<Staff>, wanted: PrefectureCode | null): Promise<Uint8Array> {
  authorise(ctx, "view-letters");
  const code = ctx.actor.federation ?? wanted;
  if (code === null) throw new Refusal("not-found", "どの国保連合会の見本かを選んでください。");
  const federation = await findFederation(ctx, code);
  await commit(ctx, [record(ctx, { act: "preview-letters", federation: code })]);
  return renderLetters([sampleLetter(ctx, federation)], {
    specimen: true,
    slip: {
      number: 0,
      federation,
      mailClass: federation.mailClass,
      postingDay: nextPosting(ctx.now, null, federation).day,
      printedAt: ctx.now,
      printedBy: ctx.actor.name,
      approvers: [{ name: "承認した職員の名前", count: 1 }],
      canary: federation.dailyCanary && federation.address !== "",
    },
  });
}

function sampleLetter({ now }: Context, federation: Federation) {
  return {
    reference: "22222222",
    sheet: 1,
    providerNumber: `${federation.code}00000000`,
    providerName: "見本の事業所",
    corporation: "見本の法人",
    postalCode: federation.postalCode,
    address: federation.address || "事業所台帳の住所",
    building: "見本ビル1階",
    userId: "KJ000000000000",
    temporaryPassword: "SAMPLE2345678999",
    passwordValidDays: federation.letterValidityDays,
    printedOn: now,
    federation,
    helpdesk,
    signInAddress: new URL("/login", env().APP_URL).href,
    receiptAddress: new URL("/help", env().APP_URL).href,
    oldPasswordWorks: true,
  };
}
