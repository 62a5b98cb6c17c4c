import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Destination } from "@/app/(public)/reissue/confirm/destination";
import { Obstacle } from "@/app/(public)/reissue/confirm/obstacle";
import { WhatNext } from "@/app/(public)/reissue/done/what-next";
import { StatusNow } from "@/components/application/status-now";
import type { FederationCardView } from "@/domain/federation-card";
import { Refusal } from "@/domain/refusal";
import { order, text } from "@/tests/components/markup";

const card: FederationCardView = {
  name: "埼玉県国民健康保険団体連合会",
  section: "",
  phone: "",
  envelope: null,
  needsNoEnvelope: false,
  postingDays: "",
  mailClass: "",
  usualDays: null,
};
const outlook = { sentence: "今月の請求締切(12月10日)まであと9日です。", whenLate: [] };

describe("送信確認", () => {
  it("asks about a move until it is told, and then no more", () => {
    const shown = (officeMoved: boolean) =>
      text(renderToStaticMarkup(<Destination municipality="東京都千代田区" officeMoved={officeMoved} />));
    expect(shown(false)).toContain("移転していませんか");
    expect(shown(true)).not.toContain("移転していませんか");
  });

  it("leads from an open application to its status, and from nothing else", () => {
    const shown = (code: string) =>
      renderToStaticMarkup(<Obstacle refusal={new Refusal(code, "受け付けています。")} />);
    expect(shown("already-open")).toMatch(/受付通知のメールに書かれています。.*href="\/status"[^>]*>申請状況の確認</);
    expect(shown("provider-closed")).not.toContain("/status");
  });
});

describe("これからの流れ on 処理終了", () => {
  it("begins with the office's own steps: the 変更届 of a move, then the envelope", () => {
    const envelope = { what: "返信用封筒(切手を貼ったもの)", sendTo: "〒338-0002 さいたま市" };
    const html = renderToStaticMarkup(<WhatNext view={{ card: { ...card, envelope }, outlook, officeMoved: true }} />);
    expect(
      order(html, [
        "指定権者へ変更届を提出してください。",
        "返信用封筒(切手を貼ったもの)を下の送り先へ郵送します。届いてから審査が始まります。",
        "申請を審査し",
      ]),
    ).toBe(true);
  });

  it("begins with the review where neither is due, and leads to the status", () => {
    const html = renderToStaticMarkup(<WhatNext view={{ card, outlook, officeMoved: false }} />);
    expect(html).toMatch(/<ol><li>埼玉県国民健康保険団体連合会が申請を審査し/);
    expect(html).toContain('<a href="/status">申請状況の確認</a>');
  });
});

it("申請状況 announces an estimate while it waits, but none to an office that moved", () => {
  const shown = (officeMovedAt: Date | null) =>
    renderToStaticMarkup(
      <StatusNow status="waiting" waitingReason="contact" outlook={outlook} officeMovedAt={officeMovedAt} />,
    );
  expect(shown(null)).toContain("目安は、次のとおりです。");
  expect(shown(new Date("2026-12-01T10:00:00+09:00"))).not.toContain("目安は");
});

it("asks nothing of the applicant whose letter was withdrawn before it was posted", () => {
  const shown = (neverPosted: boolean) =>
    text(
      renderToStaticMarkup(
        <StatusNow status="returned" waitingReason={null} neverPosted={neverPosted} officeMovedAt={null} />,
      ),
    );
  expect(shown(true)).toContain("通知書の発送を取りやめました。");
  expect(shown(true)).toContain("これからの流れ");
  expect(shown(true)).not.toContain("次にしていただくこと");
  expect(shown(false)).toContain("次にしていただくこと");
});
