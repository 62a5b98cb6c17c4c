import { describe, expect, it } from "vitest";
import { type Mail, type MailKind, mail, mailKinds } from "@/emails/mail";
import { renderMail } from "@/emails/render-mail";
import { sampleMail } from "@/emails/sample-mail";

describe("every mail", () => {
  it.each(mailKinds)(
    "(%s) opens with who writes and ends with not replying, as the manual's sample does",
    async (kind) => {
      const { text } = await renderMail(sampleMail(kind));
      expect(text).toMatch(/^介護電子請求受付システムからのお知らせです。/);
      expect(text).toContain("[問い合わせ先]\nヘルプデスク: 0570-059-402\n");
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

  it.each(mailKinds)("(%s) tells what to do when nobody at the office asked for it", async (kind) => {
    expect((await renderMail(sampleMail(kind))).text).toContain("心当たりがない場合");
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

  it.each(mailKinds.filter((kind) => kind !== "code"))(
    "(%s) names the office and the federation's phone",
    async (kind) => {
      const { text } = await renderMail(sampleMail(kind));
      expect(text).toContain("事業所番号: 1311111111\n事業所名: 請求事業所A\n");
      expect(text).toContain("\n国保連合会: 00-0000-0000\n");
    },
  );

  it("leaves out the federation's phone where it is not known", async () => {
    expect((await renderMail(changed("returned", { federationPhone: undefined }))).text).not.toContain("国保連合会: ");
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

describe("the code mail", () => {
  it("shows the code alone in its third line, under the manual's heading, leading zero kept", async () => {
    const lines = (await renderMail(sampleMail("code"))).text.split("\n");
    expect(lines.slice(1, 3)).toEqual(["[確認コード]", "0417"]);
  });

  it("shows tag, time of the request and end of the code in Japanese time", async () => {
    const { text } = await renderMail(sampleMail("code"));
    expect(text).toContain("照合文字: KTR");
    expect(text).toContain("発行日時: 2026年11月22日(日) 13:05");
    expect(text).toContain("確認コードの有効期間は 30 分です(2026年11月22日(日) 13:35 まで)。");
  });

  it("tells of this flow what to do after an interruption, and to throw the mail away if nobody asked for it", async () => {
    const { text } = await renderMail(sampleMail("code"));
    expect(text).toContain("※処理を中断してしまった場合、再度ログイン情報再発行申請を行ってください。");
    expect(text).not.toContain("セキュリティ用メールアドレス");
    expect(text).toContain("メール内容に心当たりがない場合、このメールは破棄するようお願いします。");
  });

  it("names no office: the mailbox is not proven yet", async () => {
    expect((await renderMail(sampleMail("code"))).text).not.toContain("事業所");
  });
});

describe("what each mail tells", () => {
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
  ];

  it.each(facts)("%s", async (kind, sentences) => {
    const { text } = await renderMail(sampleMail(kind));
    for (const sentence of sentences) expect(text).toContain(sentence);
  });

  it("asks for what each reason of waiting needs", async () => {
    const contact = await renderMail(changed("waiting", { reason: "contact", note: undefined }));
    const correction = await renderMail(changed("waiting", { reason: "correction", note: undefined }));
    expect(contact.text).toContain("事業所台帳に登録された電話番号へお電話します");
    expect(correction.text).toContain("変更届を指定権者へ提出");
  });

  it("promises nothing that this system cannot do yet: no security address can be registered after the letter", async () => {
    expect((await renderMail(sampleMail("posted"))).text).not.toContain("セキュリティ用メールアドレス");
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

function changed(kind: MailKind, fields: object): Mail {
  return mail.parse({ kind, payload: { ...sampleMail(kind).payload, ...fields } });
}
