import { describe, expect, it } from "vitest";
import { applicationStatuses, isOpen, waitingReasons } from "@/domain/application-status";
import { statusMeaning } from "@/domain/status-meaning";

describe("what a status means to the applicant", () => {
  it("is told for every status in words of its own", () => {
    const told = applicationStatuses.map((status) => statusMeaning(status, null).now);
    expect(new Set(told).size).toBe(applicationStatuses.length);
  });

  it("says of every status what comes next", () => {
    for (const status of applicationStatuses) expect(statusMeaning(status, null).next, status).not.toEqual([]);
  });

  it("says what to do for each thing that the federation can wait for", () => {
    const told = waitingReasons.map((reason) => statusMeaning("waiting", reason).next.join(""));
    expect(told).toEqual([
      expect.stringContaining("返信用封筒を国保連合会へお送りください"),
      expect.stringContaining("国保連合会からお電話します"),
      expect.stringContaining("変更届を指定権者"),
    ]);
  });

  it("says of a letter that was withdrawn before its posting neither that it came back nor that anything is to be done", () => {
    const { now, next } = statusMeaning("returned", null, true);
    expect(now).toBe("通知書の発送を取りやめました。国保連合会が審査を続けます。");
    expect(next.join("")).toContain("仮パスワードは使えません");
    expect([now, ...next].join("")).not.toMatch(/戻りました|お届けできず|お電話ください|変更届/);
    expect(statusMeaning("reviewing", null, true)).toEqual(statusMeaning("reviewing", null));
  });

  it("promises a letter in no status that is over", () => {
    for (const status of applicationStatuses.filter((each) => !isOpen(each))) {
      const { now, next } = statusMeaning(status, null);
      expect([now, ...next].join(""), status).not.toMatch(/郵送します|発送します/);
    }
  });
});
