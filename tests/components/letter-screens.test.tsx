import type { ComponentProps } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BatchDesk } from "@/app/admin/letters/batches/[number]/batch-desk";
import { BatchLetters } from "@/app/admin/letters/batches/[number]/batch-letters";
import { BatchSteps } from "@/app/admin/letters/batches/[number]/batch-steps";
import { GapForm } from "@/app/admin/letters/batches/[number]/gap-form";
import { ScanForm } from "@/app/admin/letters/batches/[number]/scan-form";
import { Canaries } from "@/app/admin/letters/canaries";
import { LeftBehind } from "@/app/admin/letters/left-behind";
import { NextPosting } from "@/app/admin/letters/next-posting";
import { OpenBatches } from "@/app/admin/letters/open-batches";
import { periodAsked } from "@/app/admin/letters/period-asked";
import { PostedPeriod } from "@/app/admin/letters/posted-period";
import { BookedReturns } from "@/app/admin/letters/returns/booked-returns";
import { ReturnedLetter } from "@/app/admin/letters/returns/returned-letter";
import { ReturnsDesk } from "@/app/admin/letters/returns/returns-desk";
import { emptyForm, type FormState } from "@/components/form/form-state";
import { batchStand } from "@/domain/letter-batch";
import type { BatchView } from "@/services/letters/view-batch";
import { attributes, order, text } from "@/tests/components/markup";

const at = new Date("2026-12-01T10:00:00+09:00");
const desk = (state: Partial<FormState> = {}) => ({
  state: { ...emptyForm, ...state },
  send: () => undefined,
  pending: false,
  batch: "13-12",
});
const work = {
  batch: "13-12",
  title: "束 第12号",
  refused: false,
  today: "2026-12-01",
  postsToday: true,
  toSeal: 0,
  toPost: 0,
  toUnseal: 0,
  missing: [],
  isOpen: true,
};

describe("the page of a batch", () => {
  it("shows approved, printed, sealed and posted in a row, and by word what falls behind", () => {
    const stand = batchStand(2, [
      { state: "posted", gap: null },
      { state: "sealed", gap: null },
    ]);
    const shown = text(renderToStaticMarkup(<BatchSteps stand={stand} />));
    expect(shown).toBe("承認2通済印刷2通済封入2通済発送1通残り1通");
  });

  it("offers what is due and nothing else: all in one press each", () => {
    const shown = (over: Partial<ComponentProps<typeof BatchDesk>>) =>
      text(renderToStaticMarkup(<BatchDesk {...work} missing={[]} {...over} />));
    const missing = [{ reference: "K7M2Q9XA", office: "請求事業所A" }];
    expect(shown({ toSeal: 340, missing })).toContain("この束の340通をすべて封入済にする");
    expect(shown({ toSeal: 340, missing })).not.toContain("発送済にする");
    expect(shown({ toPost: 340, missing })).toContain("封入済の340通を発送済にする");
    expect(shown({ toPost: 340, missing })).not.toContain("今日は発送する曜日ではありません。");
    expect(shown({ toPost: 340, missing, postsToday: false })).toContain("今日は発送する曜日ではありません。");
    expect(shown({ missing })).toContain("残りの1通すべて");
    expect(shown({ missing })).not.toContain("この束を閉じる");
    expect(shown({})).toContain("この束を閉じる");
    expect(shown({ isOpen: false })).not.toContain("この束を閉じる");
  });

  it("asks for each act in a form of its own that names batch and act, whatever its size: 340 letters are no fields", () => {
    const html = renderToStaticMarkup(<BatchDesk {...work} missing={[]} toSeal={340} toPost={3} />);
    expect(html.match(/name="act" value="[a-z-]+"/g)).toEqual([
      'name="act" value="scan"',
      'name="act" value="seal-all"',
      'name="act" value="post"',
      'name="act" value="close"',
    ]);
    expect(html.match(/name="batch" value="13-12"/g)).toHaveLength(4);
    expect(html).not.toContain("disabled=");
  });

  it("offers to take the sealing back while sealed letters lie there, and says what that means", () => {
    const shown = (over: Partial<ComponentProps<typeof BatchDesk>>) =>
      renderToStaticMarkup(<BatchDesk {...work} {...over} />);
    const html = shown({ toUnseal: 340 });
    expect(order(html, ['name="act" value="unseal-batch"', "封入の記録を取り消す"])).toBe(true);
    expect(text(html)).toContain("封入済で発送していない340通を、封入待ちに戻します。");
    expect(shown({})).not.toContain("unseal-batch");
    expect(shown({ toUnseal: 340, isOpen: false })).not.toContain("unseal-batch");
  });

  it("says above the booking of a letter that was never posted what it means, and of no other", () => {
    const values = { reference: "K7M2Q9XA", office: "請求事業所A", status: "印刷済", postedAt: "未発送" };
    const shown = (unposted: string) =>
      text(renderToStaticMarkup(<ReturnedLetter values={{ ...values, unposted }}>{null}</ReturnedLetter>));
    expect(shown("yes")).toContain("まだ発送していない通知書です");
    expect(shown("")).not.toContain("まだ発送していない");
  });

  it("has one field for the scanner, ready for the next reading, with what came of the last one beside it", () => {
    const said = renderToStaticMarkup(
      <ScanForm
        desk={desk({ attempt: 1, values: { act: "scan", letter: "K7M2Q9XA", said: "K7M2-Q9XA を封入済にしました。" } })}
      />,
    );
    expect(attributes(said, 'input id="scan"')).toMatchObject({ name: "scan", autofocus: "" });
    expect(order(said, ['role="status"', "K7M2-Q9XA を封入済にしました。"])).toBe(true);
    const errors = [{ field: "scan", message: "もう一度読み取ってください。" }];
    const refused = renderToStaticMarkup(<ScanForm desk={desk({ attempt: 2, values: { act: "scan" }, errors })} />);
    expect(text(refused)).toContain("エラー: もう一度読み取ってください。");
  });

  it("says beside a gap's field what is missing", () => {
    const errors = [{ field: "reason", message: "理由を、200文字までで入力してください。" }];
    const missing = [{ reference: "K7M2Q9XA", office: "請求事業所A" }];
    const html = renderToStaticMarkup(
      <GapForm
        desk={desk({ attempt: 1, values: { act: "explain", gap: "K7M2Q9XA" }, errors })}
        missing={missing}
        folded={false}
      />,
    );
    expect(html).toContain("K7M2-Q9XA 請求事業所A");
    expect(text(html)).toContain("理由を、200文字までで入力してください。");
  });

  it("tells of a void letter that its paper is to be shredded, and of a gap its reason", () => {
    const shown = text(
      renderToStaticMarkup(
        <BatchLetters
          caption="発送していない通知書"
          empty=""
          rows={[row({ state: "void" }), row({ state: "printed", gap: "紙が破れた" })]}
        />,
      ),
    );
    expect(shown).toContain("申請は「印刷済」です。紙は細断してください。");
    expect(shown).toContain("発送しない理由:紙が破れた");
  });
});

describe("a letter that was printed again", () => {
  const shown = (letter: Partial<BatchView["letters"][number]["letter"]>) =>
    text(
      renderToStaticMarkup(
        <BatchLetters caption="束の通知書" empty="" rows={[row({ letter: { ...row({}).letter, ...letter } })]} />,
      ),
    );

  it("shows the number below the barcode of the paper that is valid, when it was printed and why", () => {
    const again = shown({ sheet: 2, reprintReason: "PDFを保存できなかったため" });
    expect(again).toContain("K7M2-Q9XA-2");
    expect(again).toContain("2026年12月1日(火) 10:00に再印刷しました。理由:PDFを保存できなかったため");
  });

  it("is told from one that was printed once, which has its number and no such remark", () => {
    expect(shown({})).toContain("K7M2-Q9XA-1");
    expect(shown({})).not.toContain("再印刷しました");
  });
});

describe("the page of letters", () => {
  it("names the next posting with its cut-off, and how many are in it and after it", () => {
    const posting = { day: "2026-11-24", cutOff: new Date("2026-11-24T15:00:00+09:00") };
    expect(text(renderToStaticMarkup(<NextPosting posting={posting} inTime={340} late={2} />))).toBe(
      "次の発送:11月24日(火)15時までに承認した分印刷待ちは340件です。ほかに、締切のあとに承認した2件があります。",
    );
    const half = { ...posting, cutOff: new Date("2026-11-24T11:30:00+09:00") };
    expect(text(renderToStaticMarkup(<NextPosting posting={half} inTime={0} late={0} />))).toContain("11時30分まで");
  });

  it("leads to each open batch and says what is due with it", () => {
    const sealed = { state: "sealed", gap: null } as const;
    const html = renderToStaticMarkup(
      <OpenBatches batches={[{ ...batch, stand: batchStand(1, [sealed]) }]} ofAll={false} />,
    );
    expect(html).toContain('href="/admin/letters/batches/13-12"');
    expect(text(html)).toContain("第12号");
    expect(text(html)).toContain("1110発送");
  });

  it("sends nobody to seal a batch in which every letter that is left is void: its gaps want a reason", () => {
    const stuck = batchStand(2, [
      { state: "posted", gap: null },
      { state: "void", gap: null },
    ]);
    const shown = text(renderToStaticMarkup(<OpenBatches batches={[{ ...batch, stand: stuck }]} ofAll={false} />));
    expect(shown).toContain("2211残りの確認(封入できる通知書がありません)");
  });

  it("warns of a 確認用の通知書 that has not come, and shows the days the others took", () => {
    const canary = { federation: "13", number: 12, postedOn: "2026-12-01" } as const;
    const shown = text(
      renderToStaticMarkup(
        <Canaries
          canaries={[
            { ...canary, arrivedOn: null, days: null, overdue: true },
            { ...canary, number: 11, arrivedOn: "2026-12-03", days: 2, overdue: false },
          ]}
          mayRecord={false}
          today="2026-12-10"
          title="通知書"
        />,
      ),
    );
    expect(shown).toContain("12月1日(火)に発送した確認用の通知書が、5営業日を過ぎても届いていません。");
    expect(shown).toContain("12月3日(木)2");
  });
});

describe("the days whose posted letters are wanted as a file", () => {
  it("are asked by a plain form, with nothing wrong where none were named", () => {
    const html = renderToStaticMarkup(<PostedPeriod asked={periodAsked({})} />);
    expect(attributes(html, "form").action).toBe("/admin/letters/export");
    expect(html).not.toContain("エラー");
  });

  it("come back as they were typed, with what is wrong beside the field", () => {
    const html = renderToStaticMarkup(<PostedPeriod asked={periodAsked({ from: "2026-12-02", to: "2026-12-01" })} />);
    expect(attributes(html, 'input id="from"')).toMatchObject({ value: "2026-12-02" });
    expect(attributes(html, 'input id="to"')).toMatchObject({ value: "2026-12-01", "aria-invalid": "true" });
    expect(text(html)).toContain("「いつまで」は、「いつから」と同じ日か、それより後の日にしてください。");
  });
});

describe("the page of returns", () => {
  const values = {
    ...{ reference: "K7M2Q9XA", office: "請求事業所A", status: "発送済", postedAt: "2026年12月1日(火)" },
    trackingNumber: "なし",
  };

  it("shows the letter that was scanned, and leads to its case", () => {
    const html = renderToStaticMarkup(<ReturnedLetter values={values}>{null}</ReturnedLetter>);
    expect(html).toContain('href="/admin/applications/K7M2Q9XA"');
    expect(text(html)).toContain("K7M2-Q9XA事業所請求事業所A状態発送済");
  });

  it("has one field for the scanner, which no reading leaves, and lists what was booked in this sitting", () => {
    const html = renderToStaticMarkup(<ReturnsDesk title="返戻の登録" />);
    expect(attributes(html, 'input id="scan"')).toMatchObject({ name: "scan", autofocus: "" });
    expect(html).not.toContain("返戻にする</button>");
    const booked = text(renderToStaticMarkup(<BookedReturns booked="K7M2Q9XAABCDEFGH" />));
    expect(booked).toMatch(/返戻にした通知書\(2通\)K7M2-Q9XAABCD-EFGH/u);
  });
});

describe("the page of letters, further", () => {
  it("keeps what closed batches went without, with its reason and what to do", () => {
    const left = {
      ...{ reference: "K7M2Q9XA", providerNumber: "1311111111", provider: { name: "請求事業所A" } },
      printedAt: at,
      batch: { federation: "13", number: 12 },
      reason: "紙が破れた",
    } as const;
    const html = renderToStaticMarkup(<LeftBehind rows={[left]} />);
    expect(html).toContain('href="/admin/applications/K7M2Q9XA#letters"');
    expect(text(html)).toContain("紙が破れた");
    expect(text(html)).toContain("再印刷してください。発送しないときは、返戻に");
    expect(renderToStaticMarkup(<LeftBehind rows={[]} />)).toBe("");
  });
});

const batch = {
  id: "b",
  federation: "13",
  number: 12,
  approved: 1,
  printedAt: at,
  printedBy: "issuer",
  postedOn: null,
  postedBy: null,
  closedAt: null,
  closedBy: null,
  canary: false,
  canaryArrivedOn: null,
  canaryRecordedBy: null,
} as const;

function row(over: Partial<BatchView["letters"][number]>): BatchView["letters"][number] {
  return {
    application: {
      id: "a",
      reference: "K7M2Q9XA",
      providerNumber: "1311111111",
      federation: "13",
      status: "printed",
      approvedBy: "reviewer",
      ledgerSeenAt: null,
      version: 2,
    },
    provider: { name: "請求事業所A" },
    hands: { changedBy: [], addresseeChangedAt: null },
    changePending: false,
    letter: {
      id: String(over.state),
      sheet: 1,
      position: 1,
      printedAt: at,
      sealedAt: null,
      postedAt: null,
      voidedAt: null,
      trackingNumber: null,
      reprintReason: null,
      accountId: "account",
    },
    state: "printed",
    gap: null,
    missing: true,
    obstacle: null,
    ...over,
  };
}
