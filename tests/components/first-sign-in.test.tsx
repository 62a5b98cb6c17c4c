import type { ComponentProps } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Reported } from "@/app/(public)/received/[token]/reported";
import { JustDone } from "@/app/account/just-done";
import { LaterForm } from "@/app/account/later-form";
import { SetUpPlace } from "@/app/account/set-up-place";
import { SignIns } from "@/app/account/sign-ins";
import { StrengthHint } from "@/components/form/strength-hint";
import { text } from "@/tests/components/markup";

type View = ComponentProps<typeof JustDone>["view"];

const minute = 60_000;
const signedInAt = new Date("2026-12-01T10:00:00+09:00");
const later = (minutes: number) => new Date(signedInAt.getTime() + minutes * minute);
const own = { at: signedInAt, device: "", own: true };
const atTerms: View = {
  due: "terms",
  userId: "KJ131111111101",
  providerNumber: "1311111111",
  providerName: "請求事業所A",
  federationName: "東京都国民健康保険団体連合会",
  federationPhone: "",
  termsAcceptedAt: null,
  passwordChangedAt: null,
  addresses: [],
  hasSecurityCode: false,
  securityCodeSetAt: null,
  signIns: [own],
  wrongPasswords: 0,
};
const atPassword: View = { ...atTerms, due: "password", termsAcceptedAt: later(1) };
const atEmail: View = { ...atPassword, due: "security-email", passwordChangedAt: later(2) };
const address = { email: "kaigo@office.example.jp", registeredAt: later(4) };
const atCode: View = { ...atEmail, due: "security-code", addresses: [address] };
const atHome: View = { ...atCode, due: "home", hasSecurityCode: true, securityCodeSetAt: later(9) };

describe("where an office is on its first sign-in", () => {
  it.each([
    [atTerms, "全4ステップ中、1番目。次は「新しいパスワードの設定」です。"],
    [atPassword, "全4ステップ中、2番目。次は「セキュリティ用メールアドレスの登録」です。"],
    [atEmail, "全4ステップ中、3番目。次は「セキュリティコードの設定」です。"],
    [atCode, "全4ステップ中、4番目。最後のステップです。"],
  ])("is told on each screen that falls due", (view, sentence) => {
    expect(place(view)).toBe(sentence);
  });

  it("is not told where nothing is due, nor where one step stands alone, as after a reset", () => {
    expect(place(atHome)).toBe("");
    const yesterday = later(-24 * 60);
    const alone = { ...atCode, termsAcceptedAt: yesterday, passwordChangedAt: yesterday };
    expect(place({ ...alone, addresses: [{ ...address, registeredAt: yesterday }] })).toBe("");
  });
});

describe("the end of the set-up", () => {
  const said = "設定が終わりました。次回からは、新しいパスワードでログインしてください。";

  it("is said when the last step was just done, with the way to the 引継ぎ書", () => {
    const html = renderToStaticMarkup(<JustDone view={atHome} now={later(9.5)} />);
    expect(text(html)).toContain(said);
    expect(text(html)).toContain("担当者が替わるときのために、引継ぎ書を印刷できます。");
    expect(html).toContain('href="/account/handover"');
  });

  it("is not said later, nor at a sign-in in which no password was chosen", () => {
    expect(text(renderToStaticMarkup(<JustDone view={atHome} now={later(11)} />))).not.toContain(said);
    const known = { ...atHome, passwordChangedAt: later(-60) };
    expect(text(renderToStaticMarkup(<JustDone view={known} now={later(9.5)} />))).not.toContain(said);
  });
});

describe("wrong passwords before a sign-in", () => {
  it("came before this one where there was none earlier", () => {
    const html = renderToStaticMarkup(<SignIns signIns={[own]} wrongPasswords={1} />);
    expect(text(html)).toContain("このログインの前に、パスワードの入力の誤りが1回ありました。");
  });

  it("came after the last one where there was one", () => {
    const earlier = { ...own, at: later(-60), own: false };
    const html = renderToStaticMarkup(<SignIns signIns={[own, earlier]} wrongPasswords={2} />);
    expect(text(html)).toContain("前回のログインのあとに、パスワードの入力の誤りが2回ありました。");
  });
});

describe("what helps on the way", () => {
  it("lists all four steps to whoever reports that the letter came unopened", () => {
    const html = renderToStaticMarkup(<Reported token="token" as="intact" at={signedInAt} mayStillAlarm={false} />);
    expect(text(html)).toMatch(
      /利用規約に同意し、新しいパスワード.+セキュリティ用メールアドレスを登録.+セキュリティコード\(6桁の数字\)を決めて設定してください。/,
    );
  });

  it("puts off an address that is registered, and a セキュリティコード that is set", () => {
    expect(text(renderToStaticMarkup(<LaterForm act="登録" />))).toMatch(/登録をあとにして.+あとで登録する/);
    expect(text(renderToStaticMarkup(<LaterForm act="設定" />))).toMatch(/設定をあとにして.+あとで設定する/);
  });

  it("judges what is typed now, which is not what the field's error speaks of", () => {
    const context = { userId: "KJ131111111101", providerNumber: "1311111111", providerName: "請求事業所A" };
    const html = renderToStaticMarkup(<StrengthHint typed="kaigo2026" context={context} />);
    expect(text(html)).toContain("いまの入力: 推測されにくさは「弱い」です。");
  });
});

function place(view: View): string {
  return text(
    renderToStaticMarkup(<SetUpPlace view={view} byLetter={view.due === "terms" || view.due === "password"} />),
  );
}
