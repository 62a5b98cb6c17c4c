import type { ReactNode } from "react";

/** The screen's one h1, with an optional lead sentence that says what to do here. */
export function Heading({ children, lead }: { children: ReactNode; lead?: ReactNode }) {
  return (
    <div>
      <h1>{children}</h1>
      {lead && <p className="mt-4 md:text-lg print:mt-1 print:text-base">{lead}</p>}
    </div>
  );
}
