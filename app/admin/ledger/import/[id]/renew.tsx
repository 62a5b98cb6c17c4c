"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const every = 1000;
const longest = 5 * 60 * 1000;

/** Draws the page anew every second while something is going on, for five minutes at most; without scripts the link does it. */
export function Renew({ here }: { here: string }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, every);
    const end = setTimeout(() => clearInterval(timer), longest);
    return () => {
      clearInterval(timer);
      clearTimeout(end);
    };
  }, [router]);
  return (
    <p>
      <a href={here} className="inline-flex min-h-11 items-center">
        表示を更新する
      </a>
    </p>
  );
}
