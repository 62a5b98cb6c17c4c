import { SelectField } from "@/components/form/select-field";
import { Button } from "@/components/ui/button";
import { type PrefectureCode, prefectures } from "@/domain/prefecture";

type FederationChooserProps = { action: string; chosen?: PrefectureCode | null; ofAll?: string };

/** For an admin of all federations: which one this page is to show. `ofAll` leads to the page of all together. */
export function FederationChooser({ action, chosen, ofAll }: FederationChooserProps) {
  return (
    <form action={action} className="flex flex-wrap items-end gap-4">
      <SelectField
        name="federation"
        label="国保連合会"
        options={prefectures.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={chosen ?? ""}
      />
      <Button variant="secondary">表示する</Button>
      {ofAll && chosen && (
        <a href={ofAll} className="inline-flex min-h-12 items-center">
          全国の合計を表示する
        </a>
      )}
    </form>
  );
}
