import type { ReactNode } from "react";

/** The document around every screen. It paints and asks nothing. */
export function Document({ children }: { children: ReactNode }) {
  return (
    <html lang="ja">
      <head>
        {/* Under the header's no-referrer a form's own post would carry "Origin: null"; nothing goes to other sites either way. */}
        <meta name="referrer" content="same-origin" />
      </head>
      <body>{children}</body>
    </html>
  );
}
