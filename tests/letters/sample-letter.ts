import type { LetterContent } from "@/letters/letter-content";

/** An ordinary letter to the manual's own office; a test names what it wants different. */
export function sampleLetter(different: Partial<LetterContent> = {}): LetterContent {
  return {
    reference: "K7M2Q9XA",
    sheet: 1,
    providerNumber: "1311111111",
    providerName: "請求事業所A",
    corporation: "社会福祉法人請求会",
    postalCode: "1000001",
    address: "東京都千代田区千代田1番1号",
    building: "請求ビル3階",
    userId: "KJ131111111101",
    temporaryPassword: "A3K7WXYZ2QRM9HTV",
    passwordValidDays: 30,
    printedOn: new Date("2026-11-22T01:00:00Z"),
    federation: {
      name: "東京都国民健康保険団体連合会",
      section: "介護福祉部 介護保険課",
      postalCode: "1020072",
      address: "東京都千代田区飯田橋",
      phone: "03-0000-0000",
    },
    helpdesk: { phone: "0570-059-402", hours: "平日10時から17時まで(毎月1日から10日までは平日19時まで、土曜17時まで)" },
    signInAddress: "https://login-reissue.example.jp/login",
    receiptAddress: "https://login-reissue.example.jp/received/ZmFrZS10b2tlbi1vZi1hLXNhbXBsZS1sZXR0ZXItMTI",
    oldPasswordWorks: true,
    ...different,
  };
}
