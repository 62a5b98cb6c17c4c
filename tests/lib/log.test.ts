import { afterEach, describe, expect, it, vi } from "vitest";
import { errorCode, log } from "@/lib/log";

const written: string[] = [];
const stderr = vi.spyOn(process.stderr, "write").mockImplementation((text) => written.push(String(text)) > 0);
afterEach(() => {
  written.length = 0;
  stderr.mockClear();
});

describe("a line of the log", () => {
  it("is one line of JSON with time, level, event and facts", () => {
    log("warn", "mail-failed", { reason: "no_answer timeout", attempts: 3, late: true });
    expect(written).toHaveLength(1);
    expect(written[0]).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(written[0] ?? "")).toMatchObject({
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      level: "warn",
      event: "mail-failed",
      reason: "no_answer timeout",
      attempts: 3,
      late: true,
    });
  });

  it.each(["clerk@office.example.jp", "0427", "KJ131234567890", "請求事業所", "a\nb", "x".repeat(65)])(
    "does not tell %j, which may be an answer (R11)",
    (value) => {
      log("info", "event", { value });
      expect(written.join("")).not.toContain(value);
      expect(JSON.parse(written[0] ?? "").value).toBe("***");
    },
  );

  it("names an error by its code or class, never by its message", () => {
    expect(errorCode(Object.assign(new Error("clerk@office.example.jp"), { code: "SQLITE_BUSY" }))).toBe("SQLITE_BUSY");
    expect(errorCode(new TypeError("0427"))).toBe("TypeError");
    expect(errorCode("0427")).toBe("unknown");
  });
});
