import { notFound } from "next/navigation";
import { z } from "zod";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { AddressSettlement } from "@/app/admin/ledger/[number]/address-settlement";
import { OfficeAccounts } from "@/app/admin/ledger/[number]/office-accounts";
import { OfficeApplications } from "@/app/admin/ledger/[number]/office-applications";
import { OfficeFacts } from "@/app/admin/ledger/[number]/office-facts";
import { OfficeHistory } from "@/app/admin/ledger/[number]/office-history";
import { ButtonLink } from "@/components/ui/button-link";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { providerNumber } from "@/domain/provider-number";
import { viewOffice } from "@/services/ledger/view-office";

const done = {
  changed: "変更を台帳に入れました。",
  proposed: "新しい住所を登録しました。別の職員が確認すると、台帳に入ります。",
  both: "変更を台帳に入れました。新しい住所は、別の職員が確認すると、台帳に入ります。",
  confirmed: "新しい住所を台帳に入れました。",
  dropped: "住所の変更を取り下げました。",
  "settled-before":
    "この住所の変更は、ほかの操作で、すでに確認または取下げが済んでいます。「変更の履歴」を見てください。",
} as const;

const shown = z.object({
  done: z.enum(["changed", "proposed", "both", "confirmed", "dropped", "settled-before"]).optional().catch(undefined),
});

/** One office of the ledger: its row, the address that waits, its user IDs and applications, and what was changed by whom. */
export default async function OfficePage({ params, searchParams }: PageProps<"/admin/ledger/[number]">) {
  const ctx = await staff();
  const number = providerNumber.safeParse((await params).number);
  if (!number.success) notFound();
  const view = await orNotFound(viewOffice(ctx, number.data));
  const { office, waiting, mayChange } = view;
  const said = shown.parse(await searchParams).done;
  const title = `事業所台帳 ${office.number}`;
  return (
    <AdminShell ctx={ctx} current="/admin/ledger">
      <p>
        <a href="/admin/ledger" className="inline-flex min-h-11 items-center">
          事業所台帳へ戻る
        </a>
      </p>
      <Heading
        lead={
          <>
            事業所番号 <span className="code">{office.number}</span>
          </>
        }
      >
        {office.name}
      </Heading>
      {said && (
        <Notice tone={said === "settled-before" ? "warning" : "success"}>
          <p>{done[said]}</p>
        </Notice>
      )}
      {waiting && <AddressSettlement title={title} number={office.number} waiting={waiting} maySettle={mayChange} />}
      {!(waiting && mayChange) && <PageTitle title={title} />}
      <OfficeFacts office={office} />
      {mayChange && <ButtonLink href={`/admin/ledger/${office.number}/change`}>台帳を変更する</ButtonLink>}
      {!view.own && <p>この事業所は他の都道府県にあります。台帳の変更は、所在地の国保連合会に依頼してください。</p>}
      <OfficeAccounts number={office.number} accounts={view.accounts} />
      <OfficeApplications number={office.number} applications={view.applications} />
      {view.history && <OfficeHistory number={office.number} history={view.history} />}
    </AdminShell>
  );
}
