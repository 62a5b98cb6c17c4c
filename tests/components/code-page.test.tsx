import type { ComponentProps } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CodeForm } from "@/components/application/code-form";
import { CodeMail } from "@/components/application/code-mail";
import { emptyForm } from "@/components/form/form-state";
import { Countdown } from "@/components/ui/countdown";
import { mailStates } from "@/db/schema/outbox";
import { attributes, text } from "@/tests/components/markup";

type View = ComponentProps<typeof CodeMail>["view"];

const now = new Date("2026-12-01T01:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const view: View = {
  tag: "ABC",
  earlierTags: [],
  expiresAt: later(30),
  state: "live",
  nextCodeAt: later(1),
  endsAt: later(60),
  mailState: "sent",
};

describe("what is told of the code's mail", () => {
  it("is a sentence of its own for whatever the provider reported", () => {
    const sentences = mailStates
      .filter((mailState) => mailState !== "withheld")
      .map((mailState) => mail({ mailState }));
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it("is the same for a mail that was withheld as for one that is queued (R18)", () => {
    expect(mail({ mailState: "withheld" })).toBe(mail({ mailState: "queued" }));
  });

  it("is nothing where it may not be told", () => {
    expect(mail({ mailState: undefined })).not.toContain("メールを送信");
    expect(mail({ mailState: undefined })).toContain("ABC");
  });

  it.each(["bounced", "failed"] as const)("puts another address first when the mail is %s", (mailState) => {
    const html = renderToStaticMarkup(
      <CodeMail purpose="application" view={{ ...view, mailState }} now={now} changeAddress="/reissue/apply" />,
    );
    expect(html).toContain("<h2");
    expect(attributes(html, "a").href).toBe("/reissue/apply");
    expect(
      renderToStaticMarkup(<CodeMail purpose="application" view={view} now={now} changeAddress="/reissue/apply" />),
    ).not.toContain("<a");
  });

  it("names the tags of all codes that are accepted (R06)", () => {
    expect(mail({ earlierTags: ["DEF", "GHJ"] })).toContain(
      "先に送ったメール(照合文字 DEF、GHJ)の確認コードも使えます。",
    );
  });

  it("gives the code's end as a time, which needs no script, and its lifetime by purpose (R03)", () => {
    expect(mail({})).toContain("確認コードの有効期間は30分です(10:30:00まで)");
    const html = renderToStaticMarkup(<CodeMail purpose="reset" view={view} now={now} />);
    expect(text(html)).toContain("ワンタイムパスワードの有効期間は10分です");
  });

  it("says why a code can't be entered any more, each time in other words, and leads to another", () => {
    const spent = (["expired", "dead"] as const).map((state) => mail({ state }));
    expect(spent[0]).toContain("10:30:00に終わりました。新しい確認コードを受け取る");
    expect(spent[1]).toContain("5回になったため、この確認コードは使えません。新しい確認コードを受け取る");
  });

  it("says from when to begin anew where no further code can be had, and whom to call", () => {
    const ends: Partial<View>[] = [{ state: "dead", nextCodeAt: null }, { state: "ended" }];
    for (const end of ends) {
      expect(mail(end)).toContain("11:00:00以降に、はじめからやり直してください。");
      expect(mail(end)).toContain("0570-059-402");
    }
  });
});

describe("the form of a code", () => {
  it("tells when another code can be had, and offers the button in any case", () => {
    expect(form({})).toContain("再送は10:01:00以降にできます。");
    expect(form({})).toContain("確認コードを再送する");
    expect(form({ nextCodeAt: now })).not.toContain("以降にできます");
  });

  it("offers no code that would be refused (R06, R07)", () => {
    expect(form({ nextCodeAt: null })).toContain("確認コードの再送は3回までです。届いているメールの確認コードを");
    expect(form({ nextCodeAt: null })).not.toContain("確認コードを再送する");
    expect(form({ state: "ended" })).not.toMatch(/再送|変更/);
  });

  it("names the sender to be allowed, address and domain, whatever the mailbox", () => {
    for (const domain of ["docomo.ne.jp", "office.example.jp", undefined]) {
      expect(form({}, domain)).toContain("差出人のアドレス: no-reply@sender.example.jp");
      expect(form({}, domain)).toContain("差出人のドメイン: sender.example.jp");
    }
  });

  it("gives the settings of the mailbox typed, and of none where the address may not be shown", () => {
    expect(form({}, "docomo.ne.jp")).toContain("受信拒否 強");
    expect(form({}, undefined)).toContain("受信の設定差出人");
  });
});

describe("the countdown", () => {
  it("shows nothing without scripts but has its place for what is read aloud", () => {
    const html = renderToStaticMarkup(<Countdown until={later(30)} now={now} what="確認コード" />);
    expect(text(html)).toBe("");
    expect(attributes(html, "span").role).toBe("status");
  });
});

function mail(over: Partial<View>): string {
  return text(renderToStaticMarkup(<CodeMail purpose="application" view={{ ...view, ...over }} now={now} />));
}

function form(over: Partial<View>, domain?: string): string {
  return text(
    renderToStaticMarkup(
      <CodeForm
        action={async () => emptyForm}
        title="確認コード入力"
        purpose="application"
        view={{ ...view, ...over }}
        now={now}
        sender="窓口 <no-reply@sender.example.jp>"
        domain={domain}
      />,
    ),
  );
}
