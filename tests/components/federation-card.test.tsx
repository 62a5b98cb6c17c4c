import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DeadlineLine } from "@/components/application/deadline-line";
import { FederationCard } from "@/components/application/federation-card";
import type { FederationCardView } from "@/domain/federation-card";
import { attributes, text } from "@/tests/components/markup";

const unknown: FederationCardView = {
  name: "東京都国民健康保険団体連合会",
  section: "",
  phone: "",
  envelope: null,
  needsNoEnvelope: false,
  postingDays: "",
  mailClass: "",
  usualDays: null,
};

describe("the card of a federation on screen (domain.md §4)", () => {
  it("says what is not known yet instead of leaving a gap", () => {
    const shown = text(renderToStaticMarkup(<FederationCard card={unknown} />));
    expect(shown).toContain("電話番号連合会のホームページでご確認ください。");
    expect(shown).toContain("実績がまだ少ないため、見込みの日は標準の日数で計算しています");
    expect(shown).not.toContain("封筒");
    expect(shown).not.toContain("曜日");
  });

  it("says that no envelope is needed where that is known", () => {
    const html = renderToStaticMarkup(<FederationCard card={{ ...unknown, needsNoEnvelope: true }} />);
    expect(text(html)).toContain("返信用封筒必要ありません");
  });

  it("shows envelope, place, weekdays and the usual time, and a number to be called with one tap", () => {
    const envelope = { what: "返信用封筒(切手を貼ったもの)", sendTo: "〒338-0002 さいたま市" };
    const known = { ...unknown, phone: "048-000-0011", envelope, postingDays: "月曜日・木曜日", usualDays: 4 };
    const html = renderToStaticMarkup(<FederationCard card={known} />);
    expect(attributes(html, "a").href).toBe("tel:0480000011");
    for (const fact of ["切手を貼ったもの", "〒338-0002", "月曜日・木曜日", "およそ4営業日"]) {
      expect(text(html)).toContain(fact);
    }
  });
});

describe("the line on the deadline", () => {
  const sentence = "今月の請求締切(12月10日)まであと9日です。";

  it("stands alone while the letter is in time", () => {
    expect(text(renderToStaticMarkup(<DeadlineLine outlook={{ sentence, whenLate: [] }} />))).toBe(sentence);
  });

  it("is followed by a warning with steps when it may be late", () => {
    const html = renderToStaticMarkup(
      <DeadlineLine outlook={{ sentence, whenLate: ["電話する。", "媒体で請求する。"] }} />,
    );
    expect(html).toContain('aria-label="注意"');
    expect(html.match(/<li/g)).toHaveLength(2);
  });
});
