import type { ComparedItem } from "@/domain/case-comparison";
import { postalAddress } from "@/domain/postal-address";
import type { PrefectureCode } from "@/domain/prefecture";
import { prefectureName } from "@/domain/prefecture";
import { prefectureOf } from "@/domain/provider-number";
import { formatDate } from "@/lib/dates";

type Place = { postalCode: string; address: string; building: string };

/** The two sides of a case page's comparison. */
export interface ComparedSides {
  application: { providerNumber: string; federation: PrefectureCode; email: string; officeMovedAt: Date | null };
  provider:
    | (Place & { number: string; name: string; corporation: string; phone: string; addressChangedAt: Date | null })
    | undefined;
  /** Who changed the ledger's address last, where the reader may know. */
  addressChangedBy: string | null;
  /** The change that awaits its second person, where the reader may know more than that there is one. */
  pendingChange: { place: Place; reason: string; proposedAt: Date; proposedBy: string | null } | undefined;
  review: { changePending: boolean };
  account: { userId: string; securityEmails: readonly { email: string; registeredAt: Date }[] } | undefined;
}

/** What one item is on either side, in lines; no line where that side says nothing. */
export interface ComparedValue {
  applied: string[];
  ledger: string[];
}

/** Of each compared item, what the application says and what the ledger says (issue 3, 3). */
export function comparedValues(sides: ComparedSides): Record<ComparedItem, ComparedValue> {
  const { application, provider, account } = sides;
  const { providerNumber, federation, email, officeMovedAt } = application;
  return {
    number: { applied: [providerNumber], ledger: said(provider?.number) },
    name: { applied: [], ledger: said(provider?.name) },
    corporation: { applied: [], ledger: said(provider?.corporation) },
    prefecture: { applied: [prefectureName(federation)], ledger: [prefectureName(prefectureOf(providerNumber))] },
    address: {
      applied: [officeMovedAt === null ? "移転の申告なし" : "移転したと申告"],
      ledger: ledgerAddress(sides),
    },
    phone: { applied: [], ledger: said(provider?.phone) },
    email: {
      applied: [email],
      ledger: (account?.securityEmails ?? []).map((each) => `${each.email}(${formatDate(each.registeredAt)}に登録)`),
    },
    "user-id": { applied: [], ledger: said(account?.userId) },
  };
}

function said(value: string | undefined): string[] {
  return value ? [value] : [];
}

function ledgerAddress({ provider, addressChangedBy, pendingChange, review }: ComparedSides): string[] {
  if (provider === undefined) return [];
  const by = addressChangedBy === null ? "" : `(${addressChangedBy})`;
  return [
    postalAddress(provider) || "なし",
    ...(provider.addressChangedAt === null ? [] : [`${formatDate(provider.addressChangedAt)}に変更${by}`]),
    ...(review.changePending && pendingChange === undefined
      ? ["住所の変更が、所在地の国保連合会で確認を待っています。"]
      : []),
    ...(pendingChange === undefined ? [] : pendingLines(pendingChange)),
  ];
}

function pendingLines({ place, reason, proposedAt, proposedBy }: NonNullable<ComparedSides["pendingChange"]>) {
  return [
    `確認待ちの変更:${postalAddress(place)}`,
    `${formatDate(proposedAt)}、${proposedBy ?? "職員"}。理由:${reason}`,
  ];
}
