import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { alike } from "@/app/_web/alike";
import { ApproveForm } from "@/app/admin/_case/approve-form";
import { CallBackForm } from "@/app/admin/_case/call-back-form";
import { caseAct } from "@/app/admin/_case/case-act";
import type { Desk } from "@/app/admin/_case/case-form";
import { DecidedNotice } from "@/app/admin/_case/decided-notice";
import { placeAfter } from "@/app/admin/_case/place-after";
import { ReviewAct } from "@/app/admin/_case/plain-acts";
import { RejectForm } from "@/app/admin/_case/reject-form";
import { WaitForm } from "@/app/admin/_case/wait-form";
import { AddressesConfirmed } from "@/app/admin/approve/addresses-confirmed";
import { approvals } from "@/app/admin/approve/approvals";
import { listStamp } from "@/app/admin/approve/list-stamp";
import { emptyForm, type FormState } from "@/components/form/form-state";
import { Outcomes } from "@/components/form/outcomes";
import { attributes, order, text } from "@/tests/components/markup";

const reference = "PW8TG4CE";
const shownAt = new Date("2026-12-01T09:00:00+09:00");
const seen = { reference, version: "3", view: "", ledgerSeenAt: String(shownAt.getTime()) };

function desk(state: Partial<FormState> = {}): Desk {
  return { state: { ...emptyForm, attempt: 1, ...state }, send: () => undefined, pending: false, hidden: seen };
}

describe("the forms of a case page", () => {
  it("stand where the keys of the queue lead, each with the version it was drawn for", () => {
    const forms = {
      approve: <ApproveForm desk={desk()} gaps={[]} address="東京都若草市1" />,
      reject: <RejectForm desk={desk()} />,
      wait: <WaitForm desk={desk()} waits={false} remindOn="2026-12-08" />,
    };
    for (const [id, form] of Object.entries(forms)) {
      const html = renderToStaticMarkup(form);
      expect(attributes(html, "section").id).toBe(id);
      expect(html).toContain('name="version" value="3"');
      expect(html).toContain(`value="${id}" name="act"`);
      expect(html).not.toContain("disabled");
    }
  });

  it("offer the mail to read before the button that sends it", () => {
    const html = renderToStaticMarkup(<ApproveForm desk={desk()} gaps={[]} address="東京都若草市1" />);
    expect(order(html, ["東京都若草市1", "宛先の住所を確認しました", "preview-approve", 'value="approve"'])).toBe(true);
  });

  it("say what an approval lacks in the place of its button", () => {
    const gaps = [
      { sentence: "返信用封筒が届いていません。", form: "envelope" as const },
      { sentence: "別の職員にご依頼ください。" },
    ];
    const html = renderToStaticMarkup(<ApproveForm desk={desk()} gaps={gaps} address="" />);
    expect(html).toContain('返信用封筒が届いていません。<a href="#envelope">');
    expect(text(html)).toContain("別の職員にご依頼ください。");
    expect(html).not.toContain("<button");
  });

  it("offer a case that waits its own reason and day to be changed, and say when that is mailed", () => {
    const html = renderToStaticMarkup(<WaitForm desk={desk()} waits reason="correction" remindOn="2026-12-10" />);
    expect(html).toMatch(/<option[^>]*value="correction"[^>]*selected/);
    expect(html).toContain('value="2026-12-10"');
    expect(text(html)).toContain("理由を変えたときだけ、申請者へメールでお知らせします。");
    expect(text(html)).toContain("理由か確認日を変える");
    expect(html).toContain('name="waits" value="yes"');
    expect(renderToStaticMarkup(<WaitForm desk={desk()} waits={false} remindOn="" />)).not.toContain("waits");
  });

  it("tell before a review is resumed that its applicant is told", () => {
    const resumed = renderToStaticMarkup(<ReviewAct desk={desk()} status="waiting" />);
    expect(text(resumed)).toContain("申請者へメールでお知らせします。審査を再開する");
    const begun = text(renderToStaticMarkup(<ReviewAct desk={desk()} status="submitted" />));
    expect(begun).toContain("審査を始める");
    expect(begun).not.toContain("メール");
  });

  it("read the number to call from the ledger, and offer no field for it", () => {
    const html = renderToStaticMarkup(<CallBackForm desk={desk()} phone="03-0000-0001" />);
    expect(html).toContain('href="tel:0300000001"');
    expect(html).not.toContain('type="tel"');
    expect(renderToStaticMarkup(<CallBackForm desk={desk()} phone="" />)).toBe("");
  });

  it("offer whoever recorded that the office denied no call that confirms, and say who may make it (R44)", () => {
    const form = (deniedByReader: boolean) =>
      renderToStaticMarkup(<CallBackForm desk={desk()} phone="03-0000-0001" deniedByReader={deniedByReader} />);
    expect(text(form(true))).toContain("別の職員が、もう一度電話で確かめてください。");
    expect(form(true)).not.toContain('value="confirmed"');
    expect(form(true)).toContain('value="unreachable"');
    expect(form(false)).toContain('value="confirmed"');
    expect(text(form(false))).not.toContain("別の職員");
  });

  it("ask for the 認証コード in the form that was sent alone, where Enter sends that act again (R40)", () => {
    const asked = desk({ values: { act: "approve" }, errors: [{ field: "totp", message: "新しいコードを。" }] });
    const html = renderToStaticMarkup(<ApproveForm desk={asked} gaps={[]} address="" />);
    expect(order(html, ['value="approve"', 'name="totp"', "preview-approve"])).toBe(true);
    expect(renderToStaticMarkup(<RejectForm desk={asked} />)).not.toContain("totp");
  });

  it("keep what was found of a page while it stands, and no longer: another address or number was not looked at", () => {
    const found = {
      ...{ addressConfirmed: "yes", callResult: "confirmed", answeredBy: "管理者", calledAt: "2026-12-01T10:30" },
      ...{ callNote: "申請したそうです。" },
    };
    const shown = (act: string, page: Partial<typeof seen>) => {
      const sent = desk({ values: { ...seen, ...page, act, ...found } });
      return renderToStaticMarkup(
        <>
          <ApproveForm desk={sent} gaps={[]} address="東京都若草市1" />
          <CallBackForm desk={sent} phone="03-0000-0001" />
        </>,
      );
    };
    expect(shown("approve", {}).match(/checked=""/g)).toHaveLength(1);
    const kept = shown("call-back", {});
    expect(kept.match(/checked=""/g)).toHaveLength(1);
    for (const value of [found.answeredBy, found.calledAt, found.callNote]) expect(kept).toContain(value);
    for (const page of [{ version: "2" }, { ledgerSeenAt: "1" }]) {
      expect(shown("approve", page)).not.toContain("checked");
      expect(shown("preview-approve", page)).not.toContain("checked");
      const dropped = shown("call-back", page);
      expect(dropped).not.toContain("checked");
      for (const value of [found.answeredBy, found.calledAt]) expect(dropped).not.toContain(value);
      expect(dropped).toContain(found.callNote);
    }
  });

  it("show the mail above the buttons of the form that asked for it, below what was typed there", () => {
    const values = { act: "preview-reject", rejectReason: "agent", rejectNote: "お電話の件です。" };
    const previewed = desk({ values, preview: { subject: "却下通知", text: "一行目\n二行目" } });
    const html = renderToStaticMarkup(<RejectForm desk={previewed} />);
    expect(
      order(html, [
        "お電話の件です。",
        "送る前のメール",
        "下の【却下】を押してください",
        "却下通知",
        "一行目\n二行目",
        'value="reject"',
      ]),
    ).toBe(true);
    expect(renderToStaticMarkup(<WaitForm desk={previewed} waits={false} remindOn="" />)).not.toContain(
      "送る前のメール",
    );
  });
});

describe("what a case page sends", () => {
  it("is read to the letter, the moment of a call in Tokyo's time", () => {
    const call = { act: "call-back", callResult: "confirmed", answeredBy: "管理者", callNote: "" };
    expect(caseAct.parse({ ...seen, ...call, calledAt: "2026-12-01T10:30" })).toMatchObject({
      version: 3,
      calledAt: new Date("2026-12-01T10:30:00+09:00"),
    });
    expect(caseAct.parse({ ...seen, ...call, calledAt: "" })).toMatchObject({ calledAt: null });
  });

  it("tells which ledger row the page showed, or that it showed none", () => {
    expect(caseAct.parse({ ...seen, act: "approve" })).toMatchObject({ ledgerSeenAt: shownAt });
    expect(caseAct.parse({ ...seen, act: "approve", ledgerSeenAt: "" })).toMatchObject({ ledgerSeenAt: null });
  });

  it("keeps a blank 確認日 as none, and tells 承認 whether the box was ticked", () => {
    const wait = { act: "wait", waitingReason: "contact", remindOn: "" };
    expect(caseAct.parse({ ...seen, ...wait })).toMatchObject({ remindOn: null });
    expect(caseAct.parse({ ...seen, act: "preview-approve" })).toMatchObject({ act: "preview-approve" });
    expect(caseAct.parse({ ...seen, act: "approve" })).toMatchObject({ addressConfirmed: false });
    expect(caseAct.parse({ ...seen, act: "approve", addressConfirmed: "yes" })).toMatchObject({
      addressConfirmed: true,
    });
  });

  it.each([
    { act: "print" },
    { act: "reject", rejectReason: "because", rejectNote: "" },
    { act: "reject", rejectReason: "other", rejectNote: "あ".repeat(1001) },
    { act: "wait", waitingReason: "contact", remindOn: "tomorrow" },
    { act: "call-back", callResult: "confirmed", answeredBy: "", callNote: "", calledAt: "2026-13-01T10:30" },
    { act: "approve", version: "0" },
    { act: "approve", ledgerSeenAt: "yesterday" },
    { act: "approve", reference: "nothing" },
  ])("is refused as %j (R26)", (fields) => {
    expect(caseAct.safeParse({ ...seen, ...fields }).success).toBe(false);
  });
});

describe("where a decision leads", () => {
  const done = { act: "approve", reference, version: 3, view: "status=waiting&mine=yes" };

  it("is the next case of the same view, or the queue itself after the last one", () => {
    const next = new URL(placeAfter(done, "ABCDEFGH"), "https://desk.example.jp");
    expect(next.pathname).toBe("/admin/applications/ABCDEFGH");
    expect(Object.fromEntries(next.searchParams)).toEqual({
      view: done.view,
      decided: reference,
      act: "approve",
      version: "4",
    });
    const queue = new URL(placeAfter(done, null), "https://desk.example.jp");
    expect(queue.pathname).toBe("/admin");
    expect(Object.fromEntries(queue.searchParams)).toMatchObject({
      status: "waiting",
      mine: "yes",
      decided: reference,
    });
  });

  it.each([
    ["approve", "reopen"],
    ["reject", "reopen"],
    ["wait", "review"],
  ])("offers to take back %s by %s, at the version it made", (act, undo) => {
    const html = renderToStaticMarkup(<DecidedNotice search={{ decided: reference, act, version: "4", view: "" }} />);
    expect(html).toContain(`name="act" value="${undo}"`);
    expect(html).toContain('name="version" value="4"');
    expect(text(html)).toContain("取り消すと、申請者へメールでお知らせします。");
  });

  it.each([
    ["undo-wait", "確認待ちを取り消しました"],
    ["resume", "審査を再開しました"],
  ])("tells what %s did in words of its own", (act, words) => {
    expect(text(renderToStaticMarkup(<DecidedNotice search={{ decided: reference, act, version: "4" }} />))).toContain(
      words,
    );
  });

  it("offers to take back no change of a wait: that would end the whole wait", () => {
    const html = renderToStaticMarkup(
      <DecidedNotice search={{ decided: reference, act: "change-wait", version: "4" }} />,
    );
    expect(text(html)).toContain("確認待ちの内容を変えました");
    expect(html).not.toContain("<form");
  });

  it("offers nothing to take back after any other act, and says nothing without one", () => {
    const opened = renderToStaticMarkup(<DecidedNotice search={{ decided: reference, act: "review", version: "4" }} />);
    expect(text(opened)).toContain("審査を始めました");
    expect(opened).not.toContain("<form");
    for (const search of [{}, { decided: "x", act: "approve", version: "4" }, { decided: [reference, reference] }])
      expect(renderToStaticMarkup(<DecidedNotice search={search} />)).toBe("");
  });
});

describe("まとめて承認", () => {
  const cases = "KM4PR7TX.3.1,ABCDEFGH.12.2";

  it("takes the listed versions from one field, and the exceptions out", () => {
    expect(approvals.parse({ cases, addressConfirmed: "yes" })).toEqual({
      cases: [
        { reference: "KM4PR7TX", version: 3, ledgerSeenAt: new Date(1) },
        { reference: "ABCDEFGH", version: 12, ledgerSeenAt: new Date(2) },
      ],
      addressConfirmed: true,
    });
    expect(approvals.parse({ cases, "except-KM4PR7TX": "yes" })).toEqual({
      cases: [{ reference: "ABCDEFGH", version: 12, ledgerSeenAt: new Date(2) }],
      addressConfirmed: false,
    });
    expect(approvals.parse({ cases: "" }).cases).toEqual([]);
  });

  it.each(["KM4PR7TX", "KM4PR7TX.3", "KM4PR7TX.0.1", "km4pr7tx.3.1", "KM4PR7TX.3.1;", "KM4PR7TX.1e9.1"])(
    "refuses a list such as %s (R26)",
    (listed) => {
      expect(approvals.safeParse({ cases: listed }).success).toBe(false);
      expect(approvals.safeParse({}).success).toBe(false);
    },
  );

  it("keeps the box ticked over the very list it was ticked for, and says when the list has changed", () => {
    const listed = [{ reference: "KM4PR7TX", version: 3, ledgerSeenAt: 1 }];
    const list = listStamp(listed);
    const values = { addressConfirmed: "yes", list };
    const shown = (cases: typeof listed, over: Partial<FormState> = {}) =>
      renderToStaticMarkup(
        <AddressesConfirmed state={{ ...emptyForm, attempt: 1, values, ...over }} list={listStamp(cases)} />,
      );
    expect(attributes(shown(listed), 'input type="checkbox"')).toMatchObject({ checked: "" });
    expect(shown(listed)).toContain(`name="list" value="${list}"`);
    expect(shown(listed)).not.toContain("一覧の内容が変わりました。");
    const others = [
      [],
      [...listed, { reference: "ABCDEFGH", version: 12, ledgerSeenAt: 2 }],
      [{ reference: "ABCDEFGH", version: 3, ledgerSeenAt: 1 }],
      [{ reference: "KM4PR7TX", version: 4, ledgerSeenAt: 1 }],
      [{ reference: "KM4PR7TX", version: 3, ledgerSeenAt: 2 }],
    ];
    for (const other of others) {
      expect(attributes(shown(other), 'input type="checkbox"')).not.toHaveProperty("checked");
      expect(text(shown(other))).toContain("一覧の内容が変わりました。");
    }
    for (const told of [{ values: { list } }, { outcomes: [] }]) {
      expect(shown([], told)).not.toContain("checked");
      expect(shown([], told)).not.toContain("一覧の内容が変わりました。");
    }
  });

  it("shows how it ended for each case, what was left first", () => {
    const outcomes = alike([
      { reference: "A", obstacle: null },
      { reference: "B", obstacle: "変更がありました。" },
      { reference: "C", obstacle: null },
    ]);
    const html = renderToStaticMarkup(<Outcomes outcomes={outcomes} done="承認しました" left="承認していません" />);
    expect(text(html)).toContain("承認しました:2件、承認していません:1件");
    expect(order(html, ["/B", "変更がありました。", "<details>", "/A", "/C"])).toBe(true);
    expect(html).toMatch(/<h2[^>]*tabindex="-1"[^>]*>結果/i);
    expect(renderToStaticMarkup(<Outcomes done="" left="" />)).toBe("");
  });

  it("names the office of each case where the page knows it", () => {
    const outcomes = alike([{ reference: "B", obstacle: "変更がありました。" }]);
    const offices = new Map([["B", "みなと介護事業所"]]);
    const html = renderToStaticMarkup(<Outcomes outcomes={outcomes} done="" left="" offices={offices} />);
    expect(order(html, ["/B", "みなと介護事業所", "変更がありました。"])).toBe(true);
    expect(html).not.toContain("<details");
  });

  it("keeps what goes back with the next post far below 64 KB, whatever the reasons (R27)", () => {
    const reason = (place: number) => `${"あ".repeat(300)}${place}`;
    const all = Array.from({ length: 500 }, (_, place) => ({ reference: "PW8TG4CE", obstacle: reason(place) }));
    const outcomes = alike(all);
    expect(outcomes.flatMap(({ references }) => references)).toHaveLength(500);
    expect(Buffer.byteLength(JSON.stringify(outcomes))).toBeLessThan(48 * 1024);
  });
});
