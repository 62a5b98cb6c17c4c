"use client";

import { useEffect, useState } from "react";
import { browserNow, leadOfServer } from "@/lib/browser-clock";
import { formatTime } from "@/lib/dates";

/** 時刻 of the manual's header: the server's time in Tokyo as HH:MM:SS; it ticks where scripts run and stands still elsewhere. */
export function Clock({ now }: { now: Date }) {
  const [shown, setShown] = useState(now);

  useEffect(() => {
    const lead = leadOfServer(now);
    const tick = () => setShown(new Date(browserNow().getTime() + lead));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [now]);

  return (
    <p className="whitespace-nowrap text-dns-14N-130 tabular-nums">
      時刻{" "}
      <time dateTime={shown.toISOString()} suppressHydrationWarning>
        {formatTime(shown)}
      </time>
    </p>
  );
}
