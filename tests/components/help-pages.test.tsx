import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import Accessibility from "@/app/(public)/accessibility/page";
import { codeMail } from "@/app/(public)/help/code-mail";
import { fillingIn } from "@/app/(public)/help/filling-in";
import type { Topic } from "@/app/(public)/help/topic";
import { ReferenceLost } from "@/app/(public)/status/reference-lost";
import { attributes, text } from "@/tests/components/markup";

const lifetimes = "有効期間は、申請の確認コードが30分、そのほかの確認コードとワンタイムパスワードが10分です。";

describe("the help", () => {
  it("tells the lifetime of every code, not that of the application's alone", () => {
    expect(answer(codeMail, "code-expired")).toContain(lifetimes);
  });

  it("shows whoever has moved the way to say so with the application", () => {
    expect(answer(fillingIn, "moved")).toContain("「送信確認」の画面にある「移転した場合はこちら」から");
  });
});

describe("アクセシビリティ", () => {
  it("names every time limit: of the codes, of 申請状況, and of a screen left alone after signing in", () => {
    const shown = text(renderToStaticMarkup(Accessibility().props.children));
    expect(shown).toContain(lifetimes);
    expect(shown).toContain("「申請状況の確認」の画面を表示できるのは60分間で");
    expect(shown).toContain("30分間操作がないとログアウトされます。");
  });
});

describe("whoever has lost the 受付番号", () => {
  it("finds a number to call even when that of the federation is not known", () => {
    const html = renderToStaticMarkup(<ReferenceLost />);
    expect(text(html)).toContain("電話番号がわからないときは、ヘルプデスク 0570-059-402 へお電話ください。");
    expect(attributes(html, "a").href).toBe("tel:0570059402");
  });
});

function answer({ questions }: Topic, id: string): string {
  return text(renderToStaticMarkup(questions.find((question) => question.id === id)?.answer));
}
