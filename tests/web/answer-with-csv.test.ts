import { describe, expect, it } from "vitest";
import { answerWithCsv } from "@/app/_web/answer-with-csv";

/** The first minute of a day in Tokyo, which is still the day before in Greenwich. */
const at = new Date("2026-12-01T00:00:30+09:00");

describe("a list as a CSV download", () => {
  it("is UTF-8 with the mark that spreadsheets look for, kept by nobody, named by its list and the day in Tokyo", async () => {
    const answer = answerWithCsv({ name: "shukei-hibetsu", at }, ["日", "受付"], [["2026-12-01", 7]]);
    expect(Object.fromEntries(answer.headers)).toEqual({
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="shukei-hibetsu-20261201.csv"',
      "cache-control": "no-store",
    });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe('"日","受付"\r\n"2026-12-01",7\r\n');
  });

  it("reads no further than its reader does, and lets go of the list when the reader leaves", async () => {
    let given = 0;
    let ended = false;
    async function* rows() {
      try {
        for (;;) {
          given += 1;
          yield [given];
        }
      } finally {
        ended = true;
      }
    }
    const reader = answerWithCsv({ name: "ichiran", at }, ["番号"], rows()).body?.getReader();
    for (let n = 0; n < 3; n += 1) await reader?.read();
    expect(given).toBeLessThanOrEqual(4);
    await reader?.cancel();
    expect(ended).toBe(true);
  });

  it("breaks off when the list fails, so that half a file is not taken for the whole", async () => {
    async function* rows() {
      yield ["first"];
      throw new Error("the list failed");
    }
    await expect(answerWithCsv({ name: "ichiran", at }, ["名前"], rows()).text()).rejects.toThrow("the list failed");
  });
});
