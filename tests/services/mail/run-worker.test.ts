import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { runWorker } from "@/services/mail/run-worker";

const clock = () => new Date("2026-12-01T10:00:00+09:00");
const hour = 3_600_000;

describe("the worker", () => {
  it("begins at once, then rests, and a kick wakes it", async () => {
    let rounds = 0;
    const round = async () => {
      rounds += 1;
    };
    const worker = runWorker({ round, clock, rest: hour, gather: 0 });
    await wait(5);
    expect(rounds).toBe(1);
    worker.kick();
    await wait(5);
    expect(rounds).toBe(2);
    await worker.stop();
  });

  it("comes by itself when its rest is over", async () => {
    let rounds = 0;
    const round = async () => {
      rounds += 1;
    };
    const worker = runWorker({ round, clock, rest: 1, gather: 0 });
    await vi.waitFor(() => expect(rounds).toBeGreaterThan(3));
    await worker.stop();
  });

  it("does not lose a kick that comes while a round runs", async () => {
    const rounds: (() => void)[] = [];
    const worker = runWorker({ round: () => new Promise((end) => rounds.push(end)), clock, rest: hour, gather: 0 });
    worker.kick();
    worker.kick();
    rounds[0]?.();
    await wait(5);
    expect(rounds).toHaveLength(2);
    rounds[1]?.();
    await worker.stop();
  });

  it("answers kicks in quick succession with one round", async () => {
    let rounds = 0;
    const round = async () => {
      rounds += 1;
    };
    const worker = runWorker({ round, clock, rest: hour, gather: 30 });
    await wait(5);
    for (let n = 0; n < 50; n += 1) worker.kick();
    await wait(5);
    worker.kick();
    await vi.waitFor(() => expect(rounds).toBe(2));
    await wait(60);
    expect(rounds).toBe(2);
    await worker.stop();
  });

  it("lives on after a round that failed, and logs the code alone (R11)", async () => {
    const stderr = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    let rounds = 0;
    const worker = runWorker({
      round: async () => {
        rounds += 1;
        if (rounds === 1) throw Object.assign(new Error("clerk@office.example.jp"), { code: "SQLITE_FULL" });
      },
      clock,
      rest: 1,
      gather: 0,
    });
    await vi.waitFor(() => expect(rounds).toBeGreaterThan(1));
    await worker.stop();
    const logged = stderr.mock.calls.join("");
    stderr.mockRestore();
    expect(logged).toContain("SQLITE_FULL");
    expect(logged).not.toContain("clerk@");
  });

  it("stops when the round that runs has ended, and begins no other (R55)", async () => {
    let end = () => {};
    let rounds = 0;
    let told = false;
    const worker = runWorker({
      round: (signal) => {
        rounds += 1;
        signal.addEventListener("abort", () => {
          told = true;
        });
        return new Promise((resolve) => {
          end = resolve;
        });
      },
      clock,
      rest: 1,
      gather: 0,
    });
    let stopped = false;
    const stopping = worker.stop().then(() => {
      stopped = true;
    });
    await wait(5);
    expect({ told, stopped }).toEqual({ told: true, stopped: false });
    end();
    await stopping;
    await wait(5);
    expect(rounds).toBe(1);
  });
});
