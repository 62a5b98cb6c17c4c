import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "./globals.css";

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  formatDetection: { telephone: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** The document around every screen. It paints and asks nothing. */
export default function RootLayout({ children }: { children: ReactNode }) {
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
