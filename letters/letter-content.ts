/** Everything that one 電子請求ログイン情報再発行通知書 says. Texts are plain, as the ledger and the settings hold them; "" stands for "not known". */
export type LetterContent = {
  /** 受付番号, eight characters without the hyphen. */
  reference: string;
  /** The number of this sheet among those of its application, from 1: each 再印刷 is another one. */
  sheet: number;
  providerNumber: string;
  providerName: string;
  /** 法人名; may be "". */
  corporation: string;
  /** Seven digits, with or without a hyphen; may be "". */
  postalCode: string;
  address: string;
  /** 方書; may be "". */
  building: string;
  /** `KJ` and twelve digits (domain.md §2). */
  userId: string;
  /** The plain sixteen characters: they live in memory and on the paper alone (R29). */
  temporaryPassword: string;
  /** Days from posting (R31). The day of posting is not known when the letter is printed. */
  passwordValidDays: number;
  printedOn: Date;
  /** The sender, 国保連合会 and its section; each of them may be "" (domain.md §4). */
  federation: { name: string; section: string; postalCode: string; address: string; phone: string };
  helpdesk: { phone: string; hours: string };
  /** The full address of ログイン. */
  signInAddress: string;
  /** The full address at which whoever opens the envelope reports how it came. Its token is on the paper alone; the database keeps its hash. */
  receiptAddress: string;
  /** Whether the office has a password that lives until the first use of this one (R32); not so for a first ID. */
  oldPasswordWorks: boolean;
};
