"use client";

import { type ReactNode, useEffect, useRef } from "react";

/**
 * What a page says first to whoever was led to it: it takes the focus that the pressed button had. Without scripts the page
 * is a new one, read from its top, and `autofocus` is left to what a form answers.
 */
export function Arrival({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);

  return (
    <section ref={box} tabIndex={-1} aria-label={label} className="max-w-3xl">
      {children}
    </section>
  );
}
