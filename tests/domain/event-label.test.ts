import { describe, expect, it } from "vitest";
import { eventLabel } from "@/domain/event-label";

describe("what a history calls a review", () => {
  it("is that it began, unless it ended a 確認待ち: then it was resumed", () => {
    expect(eventLabel("review", '{"from":"submitted","to":"reviewing"}')).toBe("審査を始めました");
    expect(eventLabel("review", '{"from":"waiting","to":"reviewing"}')).toBe("審査を再開しました");
    expect(eventLabel("approve", '{"from":"waiting","to":"approved"}')).toBe("承認しました");
  });

  it("is that the case went on to it where a return envelope had come, for it may never have been begun", () => {
    expect(eventLabel("review", '{"from":"waiting","to":"reviewing","reason":"envelope"}')).toBe("審査に進めました");
  });

  it("is that it began where the event's detail cannot be read", () => {
    for (const detail of ["", "{", "null", '["waiting"]'])
      expect(eventLabel("review", detail)).toBe("審査を始めました");
  });
});
