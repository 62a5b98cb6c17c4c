"use client";

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { z } from "zod";
import { limits } from "@/domain/limits";

const Heard = createContext<Record<string, string[]> | null>(null);

/**
 * Keeps telling the rows of the queue within it who has their case open, as long as the page is to be seen (issue 3, 2). It
 * changes nothing but those words, so that focus and ticked boxes stay. Where no script runs they stay as they were drawn.
 */
export function OpenCases({ references, children }: { references: string; children: ReactNode }) {
  const [heard, setHeard] = useState<Record<string, string[]> | null>(null);

  useEffect(() => {
    if (references === "") return;
    let ended = false;
    const hear = async () => {
      if (document.hidden || ended) return;
      const answer = await ask(references);
      if (answer !== null && !ended) setHeard(answer);
    };
    const timer = setInterval(hear, limits.presence.poll);
    document.addEventListener("visibilitychange", hear);
    return () => {
      ended = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", hear);
    };
  }, [references]);

  return <Heard value={heard}>{children}</Heard>;
}

/** Who else has this case open; `names` is what the page was drawn with. */
export function OpenBy({ reference, names }: { reference: string; names: string[] }) {
  const heard = useContext(Heard);
  const now = heard === null ? names : (heard[reference] ?? []);
  if (now.length === 0) return null;
  return <span className="mt-1 block">{now.map((name) => `${name}さん`).join("、")}が開いています</span>;
}

const answers = z.record(z.string(), z.array(z.string()));

/** Null when nothing could be heard before it is time to ask again; nobody once the session has ended, until there is a new one. */
async function ask(references: string): Promise<Record<string, string[]> | null> {
  try {
    const signal = AbortSignal.timeout(limits.presence.poll);
    const asked = `/admin/presence?${new URLSearchParams({ of: references })}`;
    const answer = await fetch(asked, { redirect: "manual", signal });
    if (answer.type === "opaqueredirect") return {};
    return answer.ok ? (answers.safeParse(await answer.json()).data ?? null) : null;
  } catch {
    return null;
  }
}
