import { describe, expect, it } from "vitest";
import { codeState } from "@/domain/code-state";
import { timeLeft, timeLeftAloud } from "@/domain/time-left";

const now = new Date("2026-12-01T01:00:00Z");
const code = { tries: 0, expiresAt: new Date(now.getTime() + 1) };

describe("what can be done with the newest code", () => {
  it("is to enter it until its last millisecond (R03)", () => {
    expect(codeState(code, 0, now)).toBe("live");
    expect(codeState({ ...code, expiresAt: now }, 0, now)).toBe("expired");
  });

  it("ends with the fifth wrong entry (R04)", () => {
    expect(codeState({ ...code, tries: 4 }, 4, now)).toBe("live");
    expect(codeState({ ...code, tries: 5 }, 5, now)).toBe("dead");
  });

  it("ends with the fifteenth wrong entry of the proof, whatever the code (R06)", () => {
    expect(codeState(code, 14, now)).toBe("live");
    expect(codeState({ tries: 5, expiresAt: now }, 15, now)).toBe("ended");
  });
});

describe("the time left", () => {
  it("is shown in minutes and seconds, never below nothing", () => {
    expect([1_799_001, 60_000, 59_999, 1, 0, -1].map(timeLeft)).toEqual([
      "30:00",
      "1:00",
      "1:00",
      "0:01",
      "0:00",
      "0:00",
    ]);
  });

  it("is said aloud at five minutes, at one and at the end, and stays silent between", () => {
    const seconds = Array.from({ length: 1801 }, (_, index) => 1800 - index);
    const said = seconds.map((left) => timeLeftAloud("確認コード", left * 1000));
    const changes = seconds.filter((_, index) => index > 0 && said[index] !== said[index - 1]);
    expect(said[0]).toBe("");
    expect(changes).toEqual([300, 60, 0]);
  });
});
