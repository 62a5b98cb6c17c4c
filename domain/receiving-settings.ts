/** A provider of mailboxes: what it may have done with the code's mail, and where its user lets the next one through. */
export type ReceivingSettings = { provider: string; advice: readonly string[] };

/**
 * The advice for the mailboxes of `domain` ("docomo.ne.jp", subdomains included); for a domain nobody knows, whoever looks
 * after the office's mail can help (domain.md §6). The names of menus are the providers' own.
 */
export function receivingSettings(domain: string): ReceivingSettings {
  const isUnder = (known: string) => domain === known || domain.endsWith(`.${known}`);
  return providers.find(({ domains }) => domains.some(isUnder)) ?? officeMail;
}

const officeMail: ReceivingSettings = {
  provider: "事業所や法人のメール",
  advice: [
    "迷惑メール対策の機器やサービスが、メールを止めていることがあります。",
    "事業所や法人のメール管理者に、下の差出人からのメールが届いていないかを確認し、受信を許可するよう依頼してください。",
  ],
};

const providers: readonly (ReceivingSettings & { domains: readonly string[] })[] = [
  {
    domains: ["docomo.ne.jp"],
    provider: "ドコモのメール",
    advice: [
      "「受信拒否 強」などの設定では、パソコンから送られたメールが、知らせもなく拒否されます。",
      "「メール設定」の「受信リスト設定」に、下の差出人を登録してください。",
    ],
  },
  {
    domains: ["ezweb.ne.jp", "au.com", "uqmobile.jp"],
    provider: "au・UQ mobileのメール",
    advice: [
      "「なりすましメールを拒否する」などの設定では、メールが知らせもなく拒否されることがあります。",
      "「迷惑メールフィルター」の「受信リストに登録する」で、下の差出人を登録してください。",
    ],
  },
  {
    domains: ["softbank.ne.jp", "i.softbank.jp", "vodafone.ne.jp"],
    provider: "ソフトバンクのメール",
    advice: [
      "迷惑メールの設定(URL付きメールの拒否など)により、メールが知らせもなく拒否されることがあります。",
      "My SoftBankの「メール設定」から「迷惑メール対策」へ進み、「受信許可リスト」に下の差出人を登録してください。",
    ],
  },
  {
    domains: ["ymobile.ne.jp", "ymobile1.ne.jp", "yahoo.ne.jp", "willcom.com", "pdx.ne.jp"],
    provider: "ワイモバイルのメール",
    advice: [
      "迷惑メールの設定により、メールが知らせもなく拒否されることがあります。",
      "My Y!mobileのメール設定で、迷惑メール対策の「受信許可リスト」に下の差出人を登録してください。",
    ],
  },
  {
    domains: ["gmail.com", "googlemail.com"],
    provider: "Gmail",
    advice: [
      "「迷惑メール」と「すべてのメール」をご確認ください。",
      "見つからないときは、下の差出人のフィルタを作り、「迷惑メールにしない」を選んでください。",
    ],
  },
  {
    domains: ["icloud.com", "me.com", "mac.com"],
    provider: "iCloudメール",
    advice: ["「迷惑メール」フォルダをご確認ください。", "見つからないときは、下の差出人を連絡先に追加してください。"],
  },
  {
    domains: ["yahoo.co.jp", "ymail.ne.jp"],
    provider: "Yahoo!メール",
    advice: [
      "「迷惑メール」フォルダーと、「受信拒否設定」をご確認ください。",
      "「なりすましメール拒否」を使っているときは、「救済リスト」に下の差出人を追加してください。",
    ],
  },
  {
    domains: ["outlook.jp", "outlook.com", "hotmail.co.jp", "hotmail.com", "live.jp", "live.com", "msn.com"],
    provider: "Outlookのメール",
    advice: [
      "「迷惑メール」フォルダーと、受信トレイの「その他」をご確認ください。",
      "見つからないときは、迷惑メールの設定で、下の差出人を「信頼できる差出人とドメイン」に追加してください。",
    ],
  },
];
