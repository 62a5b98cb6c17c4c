import type { ReactNode } from "react";

type CaseSectionProps = { id: string; title: string; children: ReactNode };

/** One act of a case page with its heading; `id` is where keys and links lead. */
export function CaseSection({ id, title, children }: CaseSectionProps) {
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`} className="flow border-t border-solid-gray-300 pt-6">
      <h3 id={`${id}-title`}>{title}</h3>
      {children}
    </section>
  );
}
