"use client";

import { useEffect, useRef } from "react";
import { compact } from "@/domain/typed-text";

/** How long nobody can have looked at what a reading showed and read it again on purpose, in milliseconds. */
const glance = 1000;

/**
 * Tells a scanner that reads twice from a person who reads again: gives whether the reading `text`, sent at `at` (milliseconds of the
 * page, as events have them), is the last one once more, while its answer is still to come or has only just been shown.
 */
export function useDoubleReadings(pending: boolean, attempt: number): (text: string, at: number) => boolean {
  const last = useRef({ text: "", at: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is shown from now on.
  useEffect(() => {
    last.current.at = performance.now();
  }, [attempt]);
  return (typed, at) => {
    const text = compact(typed);
    const isDouble = text !== "" && text === last.current.text && (pending || at - last.current.at < glance);
    last.current = { text, at };
    return isDouble;
  };
}
