"use client";

import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { limits } from "@/domain/limits";

type PresenceWatchProps = { reference: string; version: number; here: string; address: string };

/**
 * Who else has this case open, and what they have done to it since this page was drawn, heard over and over while the page is
 * to be seen (issue 3, 2). When it is left, for another page, for another tab or for good, it says so: whose tab is hidden is not
 * on the case. Where no script runs, `here` stays as it was at the beginning. `address` is the page's own.
 */
export function PresenceWatch({ reference, version, here, address }: PresenceWatchProps) {
  const [news, setNews] = useState<News>({ here, change: "", signedOut: false });

  useEffect(() => {
    let ended = false;
    const hear = async () => {
      if (document.hidden || ended) return;
      const heard = await ask(`/admin/applications/${reference}/presence?version=${version}`);
      if (heard !== null && !ended) setNews(heard);
    };
    const leave = () => tellLeft(reference);
    const turn = () => (document.hidden ? leave() : hear());
    const timer = setInterval(hear, limits.presence.poll);
    document.addEventListener("visibilitychange", turn);
    addEventListener("pagehide", leave);
    return () => {
      ended = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", turn);
      removeEventListener("pagehide", leave);
      if (!location.pathname.endsWith(`/${reference}`)) leave();
    };
  }, [reference, version]);

  return (
    <div aria-live="polite" className="*:mt-4">
      {news.here && <p className="font-bold">{news.here}</p>}
      {news.change && (
        <Notice tone="warning" title="この申請が変わりました">
          <p>
            {news.change}
            <a href={address}>画面を更新してください</a>。
          </p>
        </Notice>
      )}
      {news.signedOut && (
        <p>
          ログインの時間が過ぎました。<a href="/admin/sign-in">もう一度ログインしてください</a>。
        </p>
      )}
    </div>
  );
}

/** Sent even while the page goes; as JSON, because other bodies come without an Origin here (R46). */
function tellLeft(reference: string): void {
  const nothing = new Blob(["{}"], { type: "application/json" });
  navigator.sendBeacon(`/admin/applications/${reference}/presence?left`, nothing);
}

type News = { here: string; change: string; signedOut: boolean };

/** Null when nothing could be heard before it is time to ask again. */
async function ask(address: string): Promise<News | null> {
  try {
    const signal = AbortSignal.timeout(limits.presence.poll);
    const answer = await fetch(address, { method: "POST", redirect: "manual", signal });
    if (answer.type === "opaqueredirect") return { here: "", change: "", signedOut: true };
    const [here, change]: unknown[] = answer.ok ? await answer.json() : [];
    return typeof here === "string" && typeof change === "string" ? { here, change, signedOut: false } : null;
  } catch {
    return null;
  }
}
