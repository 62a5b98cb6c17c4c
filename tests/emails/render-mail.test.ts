import { describe, expect, it } from "vitest";
import { type Mail, type MailKind, mail, mailKinds } from "@/emails/mail";
import { renderMail } from "@/emails/render-mail";
import { sampleMail } from "@/emails/sample-mail";

const codeKinds = [
  "code",
  "reset-code",
  "status-code",
  "notification-email-code",
  "security-email-code",
] as const satisfies MailKind[];
const toOffices = mailKinds.filter((kind) => kind !== "federation-alarm");
const namingTheOffice = toOffices.filter((kind) => !codeKinds.some((codeKind) => codeKind === kind));

describe("every mail", () => {
  it.each(mailKinds)(
    "(%s) opens with who writes and ends with not replying, as the manual's sample does",
    async (kind) => {
      const { text } = await renderMail(sampleMail(kind));
      expect(text).toMatch(/^介護電子請求受付システムからのお知らせです。/);
      expect(text).toMatch(/本メールはシステムが自動的に送信しております。\n本メールへ返信にて.+お願い申し上げます。$/);
    },
  );

  it.each(mailKinds)("(%s) holds no web address, link or image, in text and in HTML", async (kind) => {
    const { html, text } = await renderMail(sampleMail(kind));
    expect(text).not.toMatch(/:\/\/|www\./i);
    expect(html).not.toMatch(/:\/\/|www\.|<a[\s>]|<img|<link|<script|url\(/i);
  });

  it.each(mailKinds)("(%s) says in HTML all that it says in text", async (kind) => {
    const { html, text } = await renderMail(sampleMail(kind));
    const shown = html.replace(/<[^>]+>/g, "").replaceAll(" ", "");
    for (const line of text.split("\n")) expect(shown).toContain(line.replaceAll(" ", ""));
  });

  it.each(toOffices)(
    "(%s) tells an office what to do when nobody there asked for it, and whom to call",
    async (kind) => {
      const { text } = await renderMail(sampleMail(kind));
      expect(text).toContain("心当たりがない場合");
      expect(text).toContain("[問い合わせ先]\nヘルプデスク: 0570-059-402\n");
    },
  );

  it.each(mailKinds)("(%s) says nothing that its kind does not ask for: no password, no address", async (kind) => {
    const told = { kind, payload: { ...sampleMail(kind).payload, password: "XYZW-9988", email: "office@example.jp" } };
    const { html, text } = await renderMail(mail.parse(told));
    expect(`${text}${html}`).not.toMatch(/XYZW|9988|@/);
  });

  it.each(mailKinds)("(%s) keeps a hostile name, number or tag in its own line", async (kind) => {
    const hostile = Object.fromEntries(oneLiners.map((field) => [field, "X\r\n受付番号: 偽\u2028<b>\n\n."]));
    const lines = async (fields: object) => (await renderMail(changed(kind, fields))).text.split("\n").length;
    expect(await lines(hostile)).toBe(await lines(Object.fromEntries(oneLiners.map((field) => [field, "X"]))));
  });

  it.each(mailKinds)("(%s) is the same to the byte when it is set again", async (kind) => {
    expect(await renderMail(sampleMail(kind))).toEqual(await renderMail(sampleMail(kind)));
  });

  it.each(mailKinds)("(%s) is Japanese, whole and without an unset value", async (kind) => {
    const { html, text } = await renderMail(sampleMail(kind));
    expect(html).toMatch(/^<!DOCTYPE html><html dir="ltr" lang="ja">/);
    expect(`${text}${html}`).not.toMatch(/undefined|null|NaN|Invalid|\[object/);
    expect(text).not.toMatch(/\n{3}|[ \t]\n/);
  });

  it.each(namingTheOffice)("(%s) names the office and the federation's phone", async (kind) => {
    const { text } = await renderMail(sampleMail(kind));
    expect(text).toContain("事業所番号: 1311111111\n事業所名: 請求事業所A\n");
    expect(text).toContain("\n国保連合会: 00-0000-0000\n");
  });

  it("leaves out the federation's phone where it is not known", async () => {
    expect((await renderMail(changed("returned", { federationPhone: undefined }))).text).not.toContain("国保連合会: ");
  });

  it("says of a letter that was never posted that it was withdrawn, and asks for nothing (domain.md §5)", async () => {
    const { text } = await renderMail(changed("returned", { neverPosted: true }));
    expect(text).toContain("発送する前に取りやめました。");
    expect(text).toContain("取りやめた日: 2026年11月22日(日)\n");
    expect(text).toContain("仮パスワードは、安全のため無効にしました。");
    expect(text).toContain("国保連合会が審査を続けます。");
    expect(text).not.toMatch(/お届けできません|返戻|住所を確かめ|変更の届出/);
  });

  it("prints what a reviewer or a ledger says as text, never as markup", async () => {
    const { html, text } = await renderMail(changed("rejected", { reason: `<a href="x">こちら</a> & "引用"` }));
    expect(html).not.toMatch(/<a[\s>]/);
    expect(text).toContain(`[理由]\n<a href="x">こちら</a> & "引用"\n`);
  });

  it("breaks no line of its own, however long an office's name is", async () => {
    const providerName = "長".repeat(200);
    expect((await renderMail(changed("approved", { providerName }))).text).toContain(`事業所名: ${providerName}\n`);
  });
});

describe("a code mail", () => {
  it("shows the code alone in its third line, under the manual's heading, leading zero kept", async () => {
    const lines = (await renderMail(sampleMail("code"))).text.split("\n");
    expect(lines.slice(1, 3)).toEqual(["[確認コード]", "0417"]);
  });

  it.each(codeKinds)("(%s) shows what it is called, then the code, before all else", async (kind) => {
    const [, heading, code] = (await renderMail(changed(kind, { code: "904182" }))).text.split("\n");
    expect(heading).toBe(kind === "reset-code" ? "[ワンタイムパスワード]" : "[確認コード]");
    expect(code).toBe("904182");
  });

  it.each(codeKinds)("(%s) shows tag, time of the request and end of the code in Japanese time", async (kind) => {
    const { text } = await renderMail(changed(kind, { expiresAt: "2026-11-22T13:15:00+09:00" }));
    expect(text).toContain("照合文字: KTR");
    expect(text).toContain("発行日時: 2026年11月22日(日) 13:05");
    expect(text).toContain("の有効期間は 10 分です(2026年11月22日(日) 13:15 まで)。");
  });

  it.each([
    ["code", "電子請求受付システムの確認コード", "再度ログイン情報再発行申請を行って", "申請は行われません"],
    ["reset-code", "ログイン情報を再設定するため", "再度ログイン情報再設定認証を行って", "ログイン情報は変わりません"],
    ["status-code", "申請状況を確認するため", "再度「申請状況の確認」を", "申請状況は表示されません"],
    ["notification-email-code", "通知先メールアドレスを変更するため", "から通知先メールアドレスを", "は変わりません"],
    ["security-email-code", "セキュリティ用メールアドレスを登録するため", "再度ログインして", "は登録されません"],
  ] as const)(
    "(%s) says what its code is for, what to do after an interruption, what its disuse means",
    async (...facts) => {
      const [kind, purpose, interrupted, unused] = facts;
      const { text } = await renderMail(sampleMail(kind));
      expect(text.split("\n")[0]).toContain(purpose);
      expect(text).toMatch(new RegExp(`※処理を中断してしまった場合、.*${interrupted}`));
      expect(text).toMatch(new RegExp(`このメールは破棄するようお願いします。\n.*${unused}。`));
    },
  );

  it("of an application does not send its reader into the flow of the security address, as the manual's slip does", async () => {
    expect((await renderMail(sampleMail("code"))).text).not.toContain("セキュリティ用メールアドレス");
  });

  it.each(codeKinds)("(%s) names no office: the mailbox is not proven yet", async (kind) => {
    expect((await renderMail(sampleMail(kind))).text).not.toMatch(/事業所|1311111111|KM4P/);
  });
});

describe("what each mail tells", () => {
  it("a case that waited is told that it waits no more, and of no result that was taken back", async () => {
    const { kind, payload } = sampleMail("reopened");
    const { text } = await renderMail(mail.parse({ kind, payload: { ...payload, waited: true } }));
    expect(text).toContain("先にお知らせした確認待ちは終わりました。");
    expect(text).toContain("審査を再開した日時");
    expect(text).not.toContain("取り消しました");
  });

  it("asks for the envelope that is due beside what else is awaited", async () => {
    const { text } = await renderMail(
      changed("waiting", { reason: "contact", note: undefined, envelope: "封筒\n送り先" }),
    );
    expect(text).toContain("お電話します。");
    expect(text).toContain("[返信用封筒]\n封筒\n送り先");
  });

  it("says that the return envelope came, to whoever was told that it is awaited", async () => {
    const { text } = await renderMail(changed("reopened", { waited: true, envelopeCame: true }));
    expect(text.split("\n")[0]).toContain("返信用封筒が国保連合会に届きました。");
    expect(text).toContain("審査の結果を、メールでお知らせします。");
    expect(text).not.toMatch(/確認待ち|取り消しました|お送りください/);
  });

  it.each(["reopened", "letter-reported"] as const)(
    "asks for a further envelope where one is wanted before the review goes on (%s)",
    async (kind) => {
      const { text } = await renderMail(
        changed(kind, { envelope: "簡易書留の料金分の切手を貼った封筒\n送り先:さいたま市" }),
      );
      expect(text).toContain("国保連合会へお送りください。届いてから審査を進めます。");
      expect(text).toContain("[返信用封筒]\n簡易書留の料金分の切手を貼った封筒\n送り先:さいたま市");
      expect((await renderMail(changed(kind, {}))).text).not.toContain("返信用封筒");
    },
  );

  const facts: [MailKind, string[]][] = [
    [
      "submitted",
      ["受付番号: KM4P-R7TX", "受付日時: 2026年11月22日(日) 13:05", "あと18日です", "切手を貼った返信用封筒"],
    ],
    ["approved", ["承認日時: 2026年11月22日(日) 13:05", "あと18日です", "発送しましたら、メールでお知らせします。"]],
    ["rejected", ["廃止の届出が済んでいます", "お電話でお確かめください", "通知書は郵送されません"]],
    ["waiting", ["返信用封筒を国保連合会へお送りください。\n簡易書留の料金分の切手を貼ってください。"]],
    ["reopened", ["先にお知らせした審査の結果は取り消しました", "あと18日です"]],
    ["withdrawn", ["取下げ日時: 2026年11月22日(日) 13:05", "通知書は郵送しません"]],
    ["posted", ["発送日: 2026年11月22日(日)\n", "簡易書留", "123456789012", "有効期限: 2026年12月22日(火) 13:05"]],
    ["returned", ["返戻日: 2026年11月22日(日)", "仮パスワードは無効にしました"]],
    ["first-use", ["ログイン日時: 2026年11月22日(日) 13:05", "そのパスワードは使えなくなりました"]],
    ["password-changed", ["変更日時: 2026年11月22日(日) 13:05"]],
    [
      "superseded",
      ["再設定日時: 2026年11月22日(日) 13:05", "申請は「再設定済」になりました", "その仮パスワードは使えません"],
    ],
    ["credentials-reset", ["ログイン中だった画面は、すべてログアウトしました", "セキュリティコードは初期化しました"]],
    ["notification-email-changed", ["変更日時: 2026年11月22日(日) 13:05", "変更前と変更後の通知先メールアドレス"]],
    ["security-email-registered", ["登録日時: 2026年11月22日(日) 13:05", "数分で再設定できます"]],
    ["security-email-removed", ["削除日時: 2026年11月22日(日) 13:05", "ほかに登録がない場合は"]],
    ["security-code-set", ["設定日時: 2026年11月22日(日) 13:05", "そのコードは使えなくなりました"]],
    ["missing-reported", ["報告日時: 2026年11月22日(日) 13:05", "待たずに国保連合会へお電話ください"]],
    [
      "reminder",
      ["発送から7日たちましたが、まだログインがありません", "発送日: 2026年11月22日(日)\n", "12月22日(火) 13:05"],
    ],
    ["password-ending", ["2026年12月22日(火) 13:05 までに", "有効期限を過ぎてしまったときは、国保連合会へ"]],
  ];

  it.each(facts)("%s", async (kind, sentences) => {
    const { text } = await renderMail(sampleMail(kind));
    for (const sentence of sentences) expect(text).toContain(sentence);
  });

  it("says in the receipt that a move was told, and what to do first", async () => {
    const { text } = await renderMail(changed("submitted", { officeMoved: true, envelope: undefined }));
    expect(text).toContain("移転: あり(申請と一緒にお伝えしました)\n");
    expect(text).toContain("[これからの流れ]\n指定権者へ変更届を提出してください。\n国保連合会が");
    expect((await renderMail(changed("submitted", { officeMoved: false }))).text).not.toContain("移転:");
  });

  it("puts the envelope first in the receipt where one is wanted", async () => {
    const first = "[これからの流れ]\n返信用封筒を郵送します。届いてから審査が始まります。\n";
    expect((await renderMail(changed("submitted", { officeMoved: false }))).text).toContain(first);
    expect((await renderMail(changed("submitted", { envelope: undefined }))).text).not.toContain("返信用封筒");
  });

  it("names whom to ask for the envelope where no more is known of it", async () => {
    const { text } = await renderMail(changed("waiting", { note: undefined }));
    expect(text).toContain(
      "送り先と切手の額は、国保連合会(00-0000-0000)へお電話でお尋ねください。封筒には受付番号 KM4P-R7TX を書き添えてください。",
    );
  });

  it("asks for what each reason of waiting needs", async () => {
    const contact = await renderMail(changed("waiting", { reason: "contact", note: undefined }));
    const correction = await renderMail(changed("waiting", { reason: "correction", note: undefined }));
    expect(contact.text).toContain("事業所台帳に登録された電話番号へお電話します");
    expect(correction.text).toContain("変更届を指定権者へ提出");
  });

  it.each(["submitted", "posted"] as const)(
    "where the office sees how far it is, by the screen's name (%s)",
    async (kind) => {
      expect((await renderMail(sampleMail(kind))).text).toContain(
        "トップメニューの「申請状況の確認」を開き、受付番号と",
      );
    },
  );

  it.each(["submitted", "approved", "posted"] as const)("what to know of the federation (%s)", async (kind) => {
    const told = await renderMail(changed(kind, { card: "発送する曜日: 火曜日\n電話: 00-1111-2222" }));
    expect(told.text).toContain("\n\n[国保連合会からのご案内]\n発送する曜日: 火曜日\n電話: 00-1111-2222\n\n");
  });

  it("what to do with the letter, in order: report how it came, sign in, new password, security address, セキュリティコード", async () => {
    const { text } = await renderMail(sampleMail("posted"));
    expect(text).toMatch(
      /1\. .+二次元コード.+報告.+\n2\. .+ログイン.+\n3\. .+新しいパスワード.+\n4\. セキュリティ用メールアドレス.+\n5\. セキュリティコード\(6桁の数字\)/,
    );
  });

  it.each(["posted", "reminder", "password-ending"] as const)(
    "how to report a letter gone astray or opened (%s)",
    async (kind) => {
      const { text } = await renderMail(sampleMail(kind));
      expect(text).toMatch(/\[通知書が届かない場合\]\n.+「申請状況の確認」から、届いていないことを報告してください。/);
      expect(text).toContain("ログインせずに、通知書の二次元コード(受け取りの報告用)から報告してください。");
      expect(text).toContain("二次元コードを読み取れないときは、国保連合会へお電話ください。");
    },
  );

  it("which week of waiting a reminder stands for", async () => {
    expect((await renderMail(changed("reminder", { days: 14 }))).text).toContain("通知書の発送から14日たちましたが");
  });

  it("nothing of a letter that does not come when it was reported as unopened", async () => {
    const { text } = await renderMail(changed("reminder", { received: true }));
    expect(text).not.toContain("届かない場合");
    expect(text).not.toContain("通知書が届いている場合");
    expect(text).toContain("届いたあとに見当たらなくなったときは、国保連合会へお電話ください。");
    expect(text).toContain("ログインせずに、通知書の二次元コード(受け取りの報告用)から報告してください。");
    expect((await renderMail(sampleMail("reminder"))).text).not.toContain("届いたあとに見当たらなく");
  });

  it("that another office may have reported a misdelivered letter, so that nobody searches for the reporter", async () => {
    const sentence = "この報告は、通知書を受け取った別の事業所の方からのことがあります。";
    const misdelivered = await renderMail(changed("letter-reported", { how: "misdelivered" }));
    expect(misdelivered.text).toContain(sentence);
    expect(misdelivered.text).not.toContain("この報告をした方がいないか");
    const opened = await renderMail(changed("letter-reported", { how: "opened" }));
    expect(opened.text).toContain("この報告をした方がいないか");
    expect(opened.text).not.toContain(sentence);
  });

  it("what was reported of a letter whose password is void", async () => {
    const opened = await renderMail(changed("letter-reported", { how: "opened" }));
    const misdelivered = await renderMail(changed("letter-reported", { how: "misdelivered" }));
    expect(opened.text).toContain("仮パスワードを無効にしました。");
    expect(opened.text).toContain("報告の内容: 封筒が開封・破損していた\n");
    expect(misdelivered.text).toContain("報告の内容: 通知書が別の事業所に届いた\n");
  });

  it("from which day a letter that does not come can be reported, as the screen has it", async () => {
    const { text } = await renderMail(changed("posted", { missingFrom: "2026-12-08" }));
    expect(text).toContain("2026年12月8日(火)になっても届かない場合は、トップメニューの「申請状況の確認」から");
    expect(text).not.toContain("1週間");
  });

  it("promises a second review of the application only where there is one", async () => {
    const reviewed = await renderMail(changed("letter-reported", { reopened: true }));
    const closed = await renderMail(changed("letter-reported", { reopened: false }));
    expect(reviewed.text).toContain("国保連合会が、申請をもう一度審査します。");
    expect(closed.text).not.toContain("もう一度審査");
    expect(closed.text).toContain("新しい申請の手続きを続けます。");
  });

  it("does not say after a rejection that the login is unchanged: a reviewer may have killed the password (R32)", async () => {
    const { text } = await renderMail(sampleMail("rejected"));
    expect(text).not.toContain("変更はありません");
    expect(text).toContain("いまのパスワードでログインできない場合は、国保連合会へお電話ください。");
  });

  it("says nothing of tracking or mail class when the letter went by plain post", async () => {
    const { text } = await renderMail(changed("posted", { trackingNumber: undefined, mailClass: undefined }));
    expect(text).not.toMatch(/追跡番号|郵便の種類/);
  });
});

describe("the mail to the federation's staff", () => {
  it.each([
    ["opened", true, "封筒が開封・破損していた", "仮パスワードは無効にし、申請を審査に戻しました。"],
    ["misdelivered", true, "別の事業所に届いた", "仮パスワードは無効にし、申請を審査に戻しました。"],
    [
      "opened",
      false,
      "封筒が開封・破損していた",
      "事業所から新しい申請が出ているため、この申請は審査に戻していません。",
    ],
    ["missing", false, "通知書が届かない", "仮パスワードは、まだ無効にしていません。"],
  ])("calls them to the case (%s, reopened: %s)", async (what, reopened, reported, consequence) => {
    const { text } = await renderMail(changed("federation-alarm", { what, reopened }));
    expect(text.split("\n")[0]).toContain(reported);
    expect(text).toContain("受付番号: KM4P-R7TX\n事業所番号: 1311111111\n請求先都道府県: 東京都\n");
    expect(text).toContain(`${consequence}\n職員ログインからこの受付番号の申請を開き、対応してください。`);
  });

  it("tells them where the case waits for another envelope", async () => {
    const { text } = await renderMail(
      changed("federation-alarm", { what: "opened", reopened: true, envelopeDue: true }),
    );
    expect(text).toContain("申請を「確認待ち(返信用封筒)」に戻しました。");
  });

  it("sends them to nobody's helpdesk", async () => {
    expect((await renderMail(sampleMail("federation-alarm"))).text).not.toContain("ヘルプデスク");
  });
});

const oneLiners = [
  "providerNumber",
  "providerName",
  "reference",
  "prefectureName",
  "federationPhone",
  "trackingNumber",
  "mailClass",
  "tag",
];

function changed(kind: MailKind, fields: object): Mail {
  return mail.parse({ kind, payload: { ...sampleMail(kind).payload, ...fields } });
}
