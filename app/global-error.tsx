"use client";

import { FailureScreen } from "@/components/ui/failure-screen";
import "./globals.css";

/** The last page there is, when even the document of the others could not be drawn. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="ja">
      <body>
        <FailureScreen retry={reset} />
      </body>
    </html>
  );
}
