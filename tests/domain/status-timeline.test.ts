import { describe, expect, it } from "vitest";
import { statusTimeline } from "@/domain/status-timeline";
import { applicationActs } from "@/domain/transitions";

const at = new Date("2026-12-01T10:00:00+09:00");

describe("the timeline of an application", () => {
  it("has words for every change of status", () => {
    for (const act of applicationActs) expect(statusTimeline([{ at, act }]), act).toHaveLength(1);
  });

  it("leaves out what is no business of the applicant: views of the desk, reminders of the clock", () => {
    expect(
      statusTimeline([
        { at, act: "view" },
        { at, act: "view-letters" },
        { at, act: "anything-else" },
      ]),
    ).toEqual([]);
  });

  it("says of a review after a wait that it was resumed, and of any other that it began", () => {
    expect(statusTimeline([{ at, act: "review", from: "waiting" }])[0]?.title).toBe("審査が再開されました");
    expect(statusTimeline([{ at, act: "review", from: "submitted" }])[0]?.title).toBe("審査が始まりました");
    const afterEnvelope = { at, act: "review", from: "waiting", reason: "envelope" };
    expect(statusTimeline([afterEnvelope])[0]?.title).toBe("審査に進みました");
    expect(statusTimeline([{ at, act: "approve", from: "waiting" }])[0]?.title).toBe("申請が承認されました");
  });

  it("says of a letter that was never posted that it was withdrawn, and of any other that it came back", () => {
    expect(statusTimeline([{ at, act: "return", from: "printed" }])[0]).toMatchObject({
      title: "通知書の発送を取りやめました",
      text: "その通知書の仮パスワードは使えません。",
    });
    expect(statusTimeline([{ at, act: "return", from: "posted" }])[0]?.title).toBe("通知書が国保連合会へ戻りました");
  });

  it("names what the federation waits for by its word, and never by what else may stand there", () => {
    expect(statusTimeline([{ at, act: "wait", reason: "correction" }])[0]?.text).toBe("待っているもの:台帳変更届");
    expect(statusTimeline([{ at, act: "wait", reason: "a note of the desk" }])[0]?.text).toBeUndefined();
  });

  it("gives a reviewer's words for a 却下 alone", () => {
    for (const act of applicationActs.filter((each) => each !== "reject")) {
      expect(JSON.stringify(statusTimeline([{ at, act, reason: "内部のメモ" }])), act).not.toContain("内部のメモ");
    }
    expect(statusTimeline([{ at, act: "reject", reason: "廃止の届出があります。" }])[0]?.text).toBe(
      "理由:廃止の届出があります。",
    );
  });

  it("tells of a mail that failed for two addresses once, and again when it fails later", () => {
    const failed = { at, act: "mail-failed" };
    expect(statusTimeline([failed, failed, { at, act: "post" }, failed]).map(({ title }) => title)).toEqual([
      "お知らせのメールを届けられませんでした",
      "通知書を発送しました",
      "お知らせのメールを届けられませんでした",
    ]);
  });
});
