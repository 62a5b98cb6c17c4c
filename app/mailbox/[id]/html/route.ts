import { notFound } from "next/navigation";
import { env } from "@/lib/env";
import { sandboxPolicy } from "@/lib/security-headers";
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
      "Content-Security-Policy": sandboxPolicy,
      "Cache-Control": "no-store",
    },
  });
}
