"use client";

import { useEffect, useState } from "react";
import { timeLeft, timeLeftAloud } from "@/domain/time-left";
import { browserNow, leadOfServer } from "@/lib/browser-clock";

type CountdownProps = { until: Date; now: Date; what: string };

/**
 * The time left for `what` as 「残り 29:59」, by the server's clock. Read aloud at five minutes, at one and at the end alone; where
 * no script runs it shows nothing, so an end time must stand beside it.
 */
export function Countdown({ until, now, what }: CountdownProps) {
  const [left, setLeft] = useState<number>();

  useEffect(() => {
    const lead = leadOfServer(now);
    const tick = () => setLeft(until.getTime() - browserNow().getTime() - lead);
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [until, now]);

  return (
    <>
      {left !== undefined && (
        <span role="timer" className="inline-block whitespace-nowrap font-bold tabular-nums">
          {left > 0 ? `残り ${timeLeft(left)}` : "終わりました"}
        </span>
      )}
      <span role="status" className="sr-only">
        {left !== undefined && timeLeftAloud(what, left)}
      </span>
    </>
  );
}
