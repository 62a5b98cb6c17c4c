import { afterEach, describe, expect, it, vi } from "vitest";
import { quietConsole } from "@/lib/quiet-console";

const { error, warn } = console;
const written: string[] = [];

afterEach(() => {
  Object.assign(console, { error, warn });
  vi.restoreAllMocks();
});

describe("the console of a built server", () => {
  it("tells which error was thrown and where, and nothing of what it says (R11)", () => {
    vi.spyOn(process.stderr, "write").mockImplementation((line) => written.push(String(line)) > 0);
    quietConsole();
    console.error("⨯", new SyntaxError('Unexpected token "clerk@office.example.jp 4711"'));
    console.warn("a cookie of clerk@office.example.jp");
    expect(written.join("")).not.toMatch(/clerk|4711|cookie/);
    expect(JSON.parse(written[0] ?? "")).toMatchObject({ level: "error", event: "console", code: "SyntaxError" });
    expect(JSON.parse(written[0] ?? "").at).toContain("quiet-console.test.ts:");
    expect(JSON.parse(written[1] ?? "")).toMatchObject({ level: "warn", code: "unknown" });
  });
});
