import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Document } from "@/app/_web/document";
import "./globals.css";

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  formatDetection: { telephone: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** The root of every screen. There is no `not-found.tsx` beside it: Next would draw that into each page's payload. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return <Document>{children}</Document>;
}
