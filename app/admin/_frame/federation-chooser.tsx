import { FederationField } from "@/components/form/federation-field";
import { Button } from "@/components/ui/button";
import type { PrefectureCode } from "@/domain/prefecture";

type FederationChooserProps = { action: string; chosen?: PrefectureCode | null; ofAll?: string };

/** For an admin of all federations: which one this page is to show. `ofAll` leads to the page of all together. */
export function FederationChooser({ action, chosen, ofAll }: FederationChooserProps) {
  return (
    <form action={action} className="flex flex-wrap items-end gap-4">
      <FederationField defaultValue={chosen ?? ""} />
      <Button variant="secondary">表示する</Button>
      {ofAll && chosen && (
        <a href={ofAll} className="inline-flex min-h-12 items-center">
          全国の合計を表示する
        </a>
      )}
    </form>
  );
}
