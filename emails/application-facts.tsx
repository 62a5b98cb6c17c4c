import { formatReference } from "@/domain/reference";
import { type Fact, Facts } from "@/emails/facts";

/** Which application the mail is about, then `more` facts of this mail. */
export function ApplicationFacts({ about, more }: { about: AboutApplication; more: readonly Fact[] }) {
  return (
    <Facts
      title="申請内容"
      facts={[
        ["受付番号", formatReference(about.reference)],
        ["事業所番号", about.providerNumber],
        ["事業所名", about.providerName],
        ["請求先都道府県", about.prefectureName],
        ...more,
      ]}
    />
  );
}

type AboutApplication = { reference: string; providerNumber: string; providerName: string; prefectureName: string };
