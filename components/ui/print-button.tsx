"use client";

import { Button } from "@/components/ui/button";

/** Opens the browser's own printing, where scripts run; elsewhere its menu does. */
export function PrintButton({ children }: { children: string }) {
  return (
    <Button type="button" variant="secondary" className="noscript:hidden" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
