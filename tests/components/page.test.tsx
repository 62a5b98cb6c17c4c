import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Clock } from "@/components/ui/clock";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { PageShell } from "@/components/ui/page-shell";
import { StatusTag } from "@/components/ui/status-tag";
import { type Step, StepNavigation } from "@/components/ui/step-navigation";
import { SummaryList } from "@/components/ui/summary-list";
import { applicationStatuses, statusLabel } from "@/domain/application-status";
import { helpdesk, helpdeskSentence } from "@/domain/helpdesk";
import { attributes, order, text } from "@/tests/components/markup";

const now = new Date("2026-11-20T03:47:46.900Z");

describe("the frame of every screen", () => {
  const shell = renderToStaticMarkup(<PageShell now={now}>本文</PageShell>);

  it("tells 時刻 in Tokyo without scripts", () => {
    expect(text(renderToStaticMarkup(<Clock now={now} />))).toBe("時刻 12:47:46");
    expect(shell).toContain("12:47:46</time>");
  });

  it("lets the keyboard skip to the main content before anything else", () => {
    expect(attributes(shell, "a").href).toBe("#main");
    expect(attributes(shell, "main").id).toBe("main");
  });

  it("names the helpdesk, its number to be called and its hours today", () => {
    expect(shell).toContain('href="tel:0570059402"');
    expect(shell).toContain(helpdesk.phone);
    expect(shell).toContain(helpdeskSentence(now));
  });

  it("tells on paper, which is read on another day, all the helpdesk's hours instead of today's", () => {
    const hours = shell.match(/<p class="([^"]*)">受付時間: ([^<]*)<\/p>/);
    expect(hours?.[2]).toBe(helpdesk.hours);
    expect(hours?.[1]?.split(" ")).toEqual(expect.arrayContaining(["hidden", "print:block"]));
    expect(shell).toContain(`<p class="print:hidden">${helpdeskSentence(now)}</p>`);
  });

  it("leads to help, privacy and accessibility from everywhere", () => {
    const footer = shell.slice(shell.indexOf("<footer"));
    expect(order(footer, ['href="/help"', 'href="/privacy"', 'href="/accessibility"'])).toBe(true);
  });

  it("warns of the training mode in the training mode alone", () => {
    const sentence = "研修環境です。実際の申請は行われません。";
    expect(shell).not.toContain(sentence);
    expect(
      renderToStaticMarkup(
        <PageShell now={now} specimen>
          本文
        </PageShell>,
      ),
    ).toContain(sentence);
  });

  it("needs no inline style, which the content security policy forbids", () => {
    expect(shell).not.toMatch(/ style=/);
  });
});

describe("the stepper", () => {
  const steps: Step[] = [
    { title: "パスワード等を紛失した方", state: "done" },
    { title: "ログイン情報再発行申請", state: "done" },
    { title: "請求先都道府県選択", state: "skipped", note: "省略" },
    { title: "確認コード入力", state: "current" },
    { title: "送信確認", state: "upcoming" },
    { title: "終了", state: "upcoming" },
  ];
  const html = renderToStaticMarkup(<StepNavigation steps={steps} />);

  it("counts only the steps that are walked", () => {
    expect(html).toContain("全5ステップ中、3番目。");
    expect(text(html)).toContain("3確認コード入力4送信確認5終了");
  });

  it("shows a skipped step with its reason in place of a number", () => {
    expect(text(html)).toContain("–請求先都道府県選択(省略)");
  });

  it("marks the current step once, for those who cannot see it too", () => {
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
    expect(html).toMatch(/<li aria-current="step"[^>]*>(?:(?!<\/li>).)*確認コード入力/);
  });

  it("numbers the prefecture step where it is walked", () => {
    const asked = steps.map((step): Step => (step.state === "skipped" ? { title: step.title, state: "done" } : step));
    expect(renderToStaticMarkup(<StepNavigation steps={asked} />)).toContain("全6ステップ中、4番目。");
  });
});

describe("what is shown", () => {
  it("gives every status its word", () => {
    for (const status of applicationStatuses) {
      expect(text(renderToStaticMarkup(<StatusTag status={status} />))).toBe(statusLabel(status));
    }
  });

  it("says by word what a notice's colour says", () => {
    expect(renderToStaticMarkup(<Notice tone="warning">本文</Notice>)).toContain('aria-label="注意"');
    expect(renderToStaticMarkup(<Notice tone="error">本文</Notice>)).toContain('aria-label="エラー"');
  });

  it("tells every 変更 link apart by what it changes", () => {
    const change = { href: "/reissue/apply" };
    const html = renderToStaticMarkup(<SummaryList rows={[{ term: "事業所番号", value: "1311111111", change }]} />);
    expect(text(html)).toBe("事業所番号1311111111変更(事業所番号)");
  });

  it("prints a ※ note no larger than the value above it", () => {
    const html = renderToStaticMarkup(<SummaryList rows={[{ term: "追跡番号", value: "123", note: "※配達の状況" }]} />);
    expect(attributes(html, "p").class?.split(" ")).toContain("print:text-[1em]");
  });

  it("heads each row of a table with its first cell", () => {
    const html = renderToStaticMarkup(
      <DataTable
        caption="申請"
        empty="申請はありません。"
        columns={[{ heading: "受付番号" }, { heading: "状態" }]}
        rows={[{ key: "a", cells: ["AB3D-E5GH", "受付済"] }]}
      />,
    );
    expect(order(html, ["<caption", 'scope="col"', 'scope="row"', "AB3D-E5GH", "<td", "受付済"])).toBe(true);
    expect(attributes(html, "section").tabindex).toBe("0");
  });

  it("tells every cell of a table its heading for the phone, and keeps the roles of a table whatever its layout", () => {
    const columns = ["職員ID", "氏名", "状態"].map((heading) => ({ heading }));
    const rows = [{ key: "a", cells: ["test-reviewer", "試験 職員", "有効"] }];
    const html = renderToStaticMarkup(<DataTable caption="職員" empty="" columns={columns} rows={rows} />);
    expect(html).toContain('class="w-full border-collapse text-base rows-as-blocks"');
    expect([...html.matchAll(/data-heading="([^"]+)"/g)].map(([, heading]) => heading)).toEqual([
      "職員ID",
      "氏名",
      "状態",
    ]);
    const roles = [...html.matchAll(/<(?:table|thead|tbody|tr|th|td)[^>]* role="(\w+)"/g)].map(([, role]) => role);
    const heads = ["table", "rowgroup", "row", "columnheader", "columnheader", "columnheader"];
    expect(roles).toEqual([...heads, "rowgroup", "row", "rowheader", "cell", "cell"]);
  });

  it("says in words that a table has no rows", () => {
    expect(
      text(renderToStaticMarkup(<DataTable caption="申請" empty="申請はありません。" columns={[]} rows={[]} />)),
    ).toBe("申請はありません。");
  });
});
