import { notFound, redirect } from "next/navigation";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { ChangeForm } from "@/app/admin/ledger/[number]/change/change-form";
import { Heading } from "@/components/ui/heading";
import { providerNumber } from "@/domain/provider-number";
import { viewOffice } from "@/services/ledger/view-office";

/** The form that changes an office; whoever may not is led back to the office. */
export default async function ChangePage({ params }: PageProps<"/admin/ledger/[number]/change">) {
  const ctx = await staff();
  const number = providerNumber.safeParse((await params).number);
  if (!number.success) notFound();
  const { office, mayChange, waiting } = await orNotFound(viewOffice(ctx, number.data));
  if (!mayChange) redirect(`/admin/ledger/${office.number}`);
  const { name, corporation, postalCode, address, building, phone, status } = office;
  return (
    <AdminShell ctx={ctx} current="/admin/ledger">
      <Heading
        lead={
          <>
            事業所番号 <span className="code">{office.number}</span>
          </>
        }
      >
        台帳の変更 {name}
      </Heading>
      <ChangeForm
        office={{ number: office.number, name, corporation, postalCode, address, building, phone, status }}
        asReadAt={office.changedAt.getTime()}
        waits={waiting !== null}
      />
    </AdminShell>
  );
}
