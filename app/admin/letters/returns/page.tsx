import { redirect } from "next/navigation";
import { z } from "zod";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { ReturnedLetter } from "@/app/admin/letters/returns/returned-letter";
import { ariaFor, controlLook, Field } from "@/components/form/field";
import { Button } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { formatReference, reference } from "@/domain/reference";
import { Refusal } from "@/domain/refusal";
import { mayDo } from "@/domain/staff-acts";
import { canMove } from "@/domain/transitions";
import type { Context, Staff } from "@/services/context";
import { findReturned, type Returned } from "@/services/letters/find-returned";

const search = z.object({
  scan: z.string().max(60).optional().catch(undefined),
  returned: reference.optional().catch(undefined),
});

const title = "返戻の登録";

/** Letters that came back, one after another: scan, see which it is, one press (domain.md §5). */
export default async function Returns({ searchParams }: PageProps<"/admin/letters/returns">) {
  const ctx = await staff();
  if (!mayDo(ctx.actor.role, "return")) redirect("/admin/not-allowed");
  const { scan, returned } = search.parse(await searchParams);
  const { found, error } = scan ? await lookUp(ctx, scan) : { found: null, error: undefined };
  return (
    <AdminShell ctx={ctx} current="/admin/letters">
      {found === null && <PageTitle title={title} />}
      <Heading lead="戻ってきた通知書の受付番号か、封筒の追跡番号のバーコードを読み取ってください。">{title}</Heading>
      {returned && (
        <Notice tone="success">
          <p>
            受付番号 <a href={`/admin/applications/${returned}`}>{formatReference(returned)}</a>
            を返戻にし、仮パスワードを無効にしました。申請一覧の「返戻」から、住所を確認して審査に戻せます。
          </p>
        </Notice>
      )}
      <form key={returned ?? scan} method="get" className="flow">
        <Field name="scan" label="受付番号、または追跡番号" error={error}>
          <input
            id="scan"
            name="scan"
            autoComplete="off"
            maxLength={60}
            defaultValue={error ? scan : ""}
            // biome-ignore lint/a11y/noAutofocus: a scanner types into whatever has the focus, letter after letter.
            autoFocus={found === null || !canMove(found.application.status, "return")}
            className={`${controlLook} w-full max-w-xs`}
            {...ariaFor({ name: "scan", error })}
          />
        </Field>
        <Button variant="secondary">通知書を探す</Button>
      </form>
      {found && <ReturnedLetter found={found} title={title} />}
      <p>
        <a href="/admin/letters" className="inline-flex min-h-11 items-center">
          通知書の一覧へ戻る
        </a>
      </p>
    </AdminShell>
  );
}

/** A number that names nothing here stays in the field with its sentence; another federation's is one of them (R43). */
async function lookUp(ctx: Context<Staff>, scan: string): Promise<{ found: Returned | null; error?: string }> {
  const found = findReturned(ctx, scan).catch((refusal: unknown) => {
    if (refusal instanceof Refusal && refusal.field === "scan") return refusal.message;
    throw refusal;
  });
  const answer = await orNotFound(found);
  return typeof answer === "string" ? { found: null, error: answer } : { found: answer };
}
