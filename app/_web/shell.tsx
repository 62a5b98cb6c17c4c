import { connection } from "next/server";
import type { ComponentProps } from "react";
import { PageShell } from "@/components/ui/page-shell";
import { systemClock } from "@/lib/clock";
import { env } from "@/lib/env";
import { hasMailbox } from "@/services/mail/list-mailbox";

/** The frame of a screen with the time of this request, and the training band with its mailbox where they apply. */
export async function Shell(props: Omit<ComponentProps<typeof PageShell>, "now" | "specimen" | "mailbox">) {
  await connection();
  const settings = env();
  return (
    <PageShell
      {...props}
      now={systemClock()}
      specimen={settings.APP_MODE === "training"}
      mailbox={hasMailbox(settings)}
    />
  );
}
