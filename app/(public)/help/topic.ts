import type { ReactNode } from "react";

/** A question as a clerk would ask it; `id` is its anchor, which does not change. */
export type Question = { id: string; ask: string; answer: ReactNode };

export type Topic = { id: string; title: string; questions: readonly Question[] };
