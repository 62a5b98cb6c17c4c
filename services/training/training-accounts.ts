import type { PrefectureCode } from "@/domain/prefecture";
import type { StaffRole } from "@/domain/transitions";

/** A member of staff of the training world, with what it takes to sign in; no such person exists. */
export interface TrainingAccount {
  id: string;
  name: string;
  role: StaffRole;
  federation: PrefectureCode | null;
  password: string;
  /** Base32, as an authenticator takes it. */
  totpSecret: string;
}

const password = "kunren-shokuin-2026";

/** Staff of Tokyo and of Saitama in every role (contract.md, Training world). Published on purpose: training mode alone has them. */
export const trainingAccounts: readonly TrainingAccount[] = [
  {
    id: "tokyo-reviewer",
    name: "東京 審査担当",
    role: "reviewer",
    federation: "13",
    password,
    totpSecret: "UJZDEGXDNCF32EPF3DHODZDOCIS2JHTL",
  },
  {
    id: "tokyo-issuer",
    name: "東京 発行担当",
    role: "issuer",
    federation: "13",
    password,
    totpSecret: "GMXGEDN73U55XTPLPFT7V4SEH2KVJ72C",
  },
  {
    id: "tokyo-supervisor",
    name: "東京 管理担当",
    role: "supervisor",
    federation: "13",
    password,
    totpSecret: "EUVW75EFR6EDT4SYWB5WKH7DNSIPZZ7F",
  },
  {
    id: "saitama-reviewer",
    name: "埼玉 審査担当",
    role: "reviewer",
    federation: "11",
    password,
    totpSecret: "K4ZRI3R2WYOJFLJOOA7LQSAJ2XUID5ZZ",
  },
  {
    id: "saitama-issuer",
    name: "埼玉 発行担当",
    role: "issuer",
    federation: "11",
    password,
    totpSecret: "ZZG6ZDMEN4KHVDGAJGXBENYJQWX6HH75",
  },
  {
    id: "saitama-supervisor",
    name: "埼玉 管理担当",
    role: "supervisor",
    federation: "11",
    password,
    totpSecret: "66TFJGVQ6KBNXJBTFQXKWOVOMPZOM7WB",
  },
  {
    id: "admin",
    name: "全国 システム管理",
    role: "admin",
    federation: null,
    password,
    totpSecret: "BR6QMW4WXFOGO6MVN6A6WFHYM6L3VFZ5",
  },
];
