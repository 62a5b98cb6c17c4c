import { describe, expect, it } from "vitest";
import { receivingSettings } from "@/domain/receiving-settings";
import { senderAddress } from "@/domain/sender-address";

describe("the receiving settings for a mailbox (domain.md §6)", () => {
  it.each([
    ["docomo.ne.jp", "ドコモ", "受信拒否 強"],
    ["ezweb.ne.jp", "au", "なりすまし"],
    ["uqmobile.jp", "UQ", "受信リスト"],
    ["i.softbank.jp", "ソフトバンク", "URL"],
    ["d.vodafone.ne.jp", "ソフトバンク", "受信許可リスト"],
    ["ymobile.ne.jp", "ワイモバイル", "受信許可リスト"],
    ["yahoo.ne.jp", "ワイモバイル", "受信許可リスト"],
    ["yahoo.co.jp", "Yahoo!", "救済リスト"],
    ["gmail.com", "Gmail", "フィルタ"],
    ["icloud.com", "iCloud", "連絡先"],
    ["hotmail.co.jp", "Outlook", "信頼できる差出人"],
    ["office.example.jp", "事業所", "メール管理者"],
  ])("of %s speak of %s and of 「%s」", (domain, provider, advice) => {
    const settings = receivingSettings(domain);
    expect(settings.provider).toContain(provider);
    expect(settings.advice.join()).toContain(advice);
  });

  it("don't take a domain for another that ends alike", () => {
    expect(receivingSettings("notdocomo.ne.jp")).toEqual(receivingSettings("office.example.jp"));
  });
});

describe("the sender to be allowed", () => {
  it("is the bare address, whether or not a name stands before it", () => {
    expect(senderAddress("no-reply@example.jp")).toBe("no-reply@example.jp");
    expect(senderAddress("介護電子請求 <no-reply@example.jp>")).toBe("no-reply@example.jp");
  });
});
