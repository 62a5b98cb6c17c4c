"use client";

import { FailureScreen } from "@/components/ui/failure-screen";

/** Where a screen ends when it fails in the browser, or when the server's answer to its form was a failure. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return <FailureScreen retry={reset} />;
}
