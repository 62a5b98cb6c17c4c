import { Shell } from "@/app/_web/shell";
import { visit } from "@/app/_web/visit";
import { PrefectureForm } from "@/app/(public)/reissue/prefecture/prefecture-form";
import { ReissueSteps } from "@/components/application/reissue-steps";
import { Heading } from "@/components/ui/heading";

/** 請求先都道府県選択: only for an office whose IDs were issued by several prefectures (manual, step 4). */
export default async function Prefecture() {
  const { answers } = await visit("prefecture");
  return (
    <Shell>
      <ReissueSteps current="prefecture" answers={answers} />
      <Heading lead="この事業所には、複数の都道府県のユーザIDがあります。請求先都道府県を選択し、【次へ】ボタンを押してください。">
        請求先都道府県選択
      </Heading>
      <PrefectureForm choices={answers.prefectureChoices} chosen={answers.prefecture ?? ""} />
    </Shell>
  );
}
