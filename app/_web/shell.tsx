import { connection } from "next/server";
import type { ComponentProps } from "react";
import { PageShell } from "@/components/ui/page-shell";
import { systemClock } from "@/lib/clock";
import { env } from "@/lib/env";

/** The frame of a screen with the time of this request, and the training band where it applies. */
export async function Shell(props: Omit<ComponentProps<typeof PageShell>, "now" | "specimen">) {
  await connection();
  return <PageShell {...props} now={systemClock()} specimen={env().APP_MODE === "training"} />;
}
