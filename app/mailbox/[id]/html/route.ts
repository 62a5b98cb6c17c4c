import { notFound } from "next/navigation";
import { env } from "@/lib/env";
import { hasMailbox, readMailbox } from "@/services/mail/list-mailbox";
import { systemContext } from "@/services/tasks/system-context";

export const dynamic = "force-dynamic";

/** The HTML part of one mail of the training mailbox, in a sandbox: no script, no form, nothing from elsewhere. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  if (!hasMailbox(env())) notFound();
  const mail = await readMailbox(systemContext(), (await params).id);
  if (mail === undefined) notFound();
  return new Response(mail.html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy":
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
      "Cache-Control": "no-store",
    },
  });
}
