"use client";

import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { limits } from "@/domain/limits";

type PresenceWatchProps = { reference: string; version: number; here: string; address: string };

/**
 * Who else has this case open, and what they have done to it since this page was drawn, heard every five seconds while the
 * page is to be seen (issue 3, 2); when it is left, for another page or for good, it says so. Where no script runs, `here` stays as it was at the beginning. `address` is the page's own.
 */
export function PresenceWatch({ reference, version, here, address }: PresenceWatchProps) {
  const [news, setNews] = useState<News>({ here, change: "", signedOut: false });

  useEffect(() => {
    let ended = false;
    const hear = async () => {
      if (document.hidden || ended) return;
      const heard = await ask(`/admin/applications/${reference}/presence?version=${version}`);
      if (heard === null || ended) return;
      setNews(heard);
      ended = heard.signedOut;
    };
    const leave = () => tellLeft(reference);
    const timer = setInterval(hear, limits.presence.poll);
    document.addEventListener("visibilitychange", hear);
    addEventListener("pagehide", leave);
    return () => {
      ended = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", hear);
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

/** Null when nothing could be heard: the next time will tell. */
async function ask(address: string): Promise<News | null> {
  try {
    const answer = await fetch(address, { method: "POST", redirect: "manual" });
    if (answer.type === "opaqueredirect") return { here: "", change: "", signedOut: true };
    const [here, change]: unknown[] = answer.ok ? await answer.json() : [];
    return typeof here === "string" && typeof change === "string" ? { here, change, signedOut: false } : null;
  } catch {
    return null;
  }
}
