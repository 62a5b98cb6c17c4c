"use client";

import { bookReturn } from "@/app/admin/letters/returns/actions";
import { DeskForm } from "@/components/form/desk-form";
import { Button } from "@/components/ui/button";

type ReturnFormProps = { reference: string; version: number; title: string };

/** One press for the letter in hand; the button has the focus, so that after a scan Enter is enough. */
export function ReturnForm({ reference, version, title }: ReturnFormProps) {
  return (
    <DeskForm action={bookReturn} title={title} hidden={{ reference, version: String(version) }}>
      {() => <Button autoFocus>返戻にする</Button>}
    </DeskForm>
  );
}
