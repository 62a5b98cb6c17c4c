import { z } from "zod";
import { emailAddress } from "@/domain/email-address";
import { type SettingField, settingLabel, usualSettings } from "@/domain/federation-settings";
import { limits } from "@/domain/limits";
import { compact } from "@/domain/typed-text";

const missing = "入力内容を読み取れませんでした。画面を開き直して、もう一度お試しください。";
const text = z.string({ error: missing });

/** One line of a setting that may stay blank: what cannot be seen becomes a space; refuses more than `most` characters. */
export function line(field: SettingField, most: number) {
  const clean = (typed: string) => typed.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").trim();
  const tooLong = (length: number) => `${settingLabel(field)}は${most}文字までです。いまは${length}文字あります。`;
  return checked(clean, (written) => (written.length > most ? tooLong(written.length) : undefined));
}

/** 郵便番号 as seven digits, or blank. */
export const postalCode = checked(
  (typed) => compact(typed).replace(/^〒/, ""),
  (code) => (/^(?:\d{7})?$/.test(code) ? undefined : "郵便番号は、7桁の数字で入力してください。"),
);

/** A time of day as "09:30"; blank becomes `usual`. Takes 9:30, 9時30分 and full width. */
export function timeOfDay(field: SettingField, usual: string) {
  const fault = `${settingLabel(field)}は、00:00から23:59までの時刻で入力してください(例の形: 15:00)。`;
  return checked(
    (typed) => normaliseTime(typed) || usual,
    (time) => (/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time) ? undefined : fault),
  );
}

const { least, most } = limits.letterValidity;

/** 仮パスワードの有効日数 within the limits; blank becomes the usual number (R31). */
export const dayCount = checked(
  (typed) => compact(typed).replace(/日$/, "") || String(usualSettings.letterValidityDays),
  (days) =>
    /^\d{1,3}$/.test(days) && Number(days) >= least && Number(days) <= most
      ? undefined
      : `仮パスワードの有効日数は、${least}から${most}までの数字で入力してください。`,
).transform(Number);

/** One mail address, or blank. Refuses as `emailAddress` (R24). */
export const mailOrBlank = text.transform((typed, context) => {
  if (typed.trim() === "") return "";
  const parsed = emailAddress.safeParse(typed);
  if (parsed.success) return parsed.data;
  for (const { message } of parsed.error.issues) context.addIssue(message);
  return z.NEVER;
});

/** A box: ticked or not; a box that was not ticked is not sent at all. */
export const ticked = z
  .unknown()
  .optional()
  .transform((sent) => sent === "yes");

function checked(normalise: (typed: string) => string, fault: (written: string) => string | undefined) {
  return text.transform(normalise).superRefine((written, context) => {
    const sentence = fault(written);
    if (sentence !== undefined) context.addIssue(sentence);
  });
}

function normaliseTime(typed: string): string {
  const written = typed.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "");
  const [, hour, minute = "00"] = /^(\d{1,2})(?::|時)(?:(\d{2})分?)?$/.exec(written) ?? [];
  return hour === undefined ? written : `${hour.padStart(2, "0")}:${minute}`;
}
