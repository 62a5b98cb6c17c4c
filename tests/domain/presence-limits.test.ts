import { describe, expect, it } from "vitest";
import { limits } from "@/domain/limits";

const { poll, seenWithin } = limits.presence;
/** As late as anybody may be seen to come or to go, in milliseconds (issue 3, 2). */
const latest = 10_000;
/** A request, or its answer, on a slow network. */
const trip = 500;

describe("who is on a case is seen at most ten seconds late, in the queue as on the case's page (issue 3, 2)", () => {
  it("who comes: the page is noted while it is drawn, and the colleague's page asks once more", () => {
    expect(poll + 2 * trip).toBeLessThanOrEqual(latest);
  });

  it("who goes: the page says so, and the colleague's page asks once more", () => {
    expect(trip + poll + 2 * trip).toBeLessThanOrEqual(latest);
  });

  it("who dies without a word: the last word has come, it grows old, and the colleague's page asks once more", () => {
    const lastWordCame = trip;
    expect(lastWordCame + seenWithin + poll + 2 * trip).toBeLessThanOrEqual(latest);
  });

  it("who stays is not taken for gone when one word is lost and the next comes slowly", () => {
    expect(2 * poll + trip).toBeLessThan(seenWithin);
  });

  it("twenty open pages ask no more than eight times a second together", () => {
    expect(20 / (poll / 1000)).toBeLessThanOrEqual(8);
  });
});
