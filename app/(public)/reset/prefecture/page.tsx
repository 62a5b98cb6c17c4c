import { Shell } from "@/app/_web/shell";
import { PrefectureForm } from "@/app/(public)/reset/prefecture/prefecture-form";
import { visitReset } from "@/app/(public)/reset/visit-reset";
import { ResetSteps } from "@/components/application/reset-steps";
import { Heading } from "@/components/ui/heading";

/** 請求先都道府県選択: only for an office whose IDs were issued by several prefectures. */
export default async function ResetPrefecture() {
  const { answers } = await visitReset("prefecture");
  return (
    <Shell>
      <ResetSteps current="prefecture" answers={answers} />
      <Heading lead="この事業所には、複数の都道府県のユーザIDがあります。請求先都道府県を選択し、【次へ】ボタンを押してください。">
        請求先都道府県選択
      </Heading>
      <PrefectureForm choices={answers.prefectureChoices} chosen={answers.prefecture ?? ""} />
    </Shell>
  );
}
