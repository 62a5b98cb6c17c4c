import { Shell } from "@/app/_web/shell";
import { MissingForm } from "@/app/(public)/status/missing/missing-form";
import { NotPossible } from "@/app/(public)/status/not-possible";
import { visitStatus } from "@/app/(public)/status/visit-status";
import { Heading } from "@/components/ui/heading";
import { statusLabel } from "@/domain/application-status";
import { formatDate, startOfTokyoDay } from "@/lib/dates";
import { type StatusView, viewStatus } from "@/services/status/view-status";

/** 通知書が届かない場合: what to look for first, then the report to the federation. */
export default async function Missing() {
  const view = await viewStatus(await visitStatus("open"));
  const obstacle = obstacleIn(view);
  return (
    <Shell>
      <Heading lead="通知書が届かないことを、国保連合会へ知らせます。">通知書が届かない場合</Heading>
      {obstacle ? (
        <NotPossible title="通知書が届かない場合">{obstacle}</NotPossible>
      ) : (
        <>
          <p>知らせる前に、次のことをご確認ください。</p>
          <ul>
            <li>事業所のほかの方が受け取っていませんか。</li>
            <li>郵便受けに、不在のお知らせが入っていませんか。</li>
            <li>追跡番号がある場合、配達の状況はどうなっていますか。</li>
            <li>事業所が移転していませんか。通知書は、事業所台帳に登録された住所へ送っています。</li>
          </ul>
          <p>
            知らせたあとも、通知書の仮パスワードはそのまま使えます。請求の締切が近いときは、国保連合会へお電話ください。
          </p>
          <MissingForm />
        </>
      )}
    </Shell>
  );
}

function obstacleIn({ application, missing }: StatusView): string | undefined {
  switch (missing?.report) {
    case undefined:
      return `この申請は「${statusLabel(application.status)}」のため、通知書が届かないことを知らせる手続きはありません。`;
    case "too-early":
      return `通知書は、まだ配達の途中です。${formatDate(startOfTokyoDay(missing?.from ?? ""))}以降に知らせることができます。`;
    case "received":
      return "通知書は未開封で届いたと報告されています。届いたあとに見当たらなくなったときは、国保連合会へお電話ください。";
    case "reported":
      return "届いていないことは、すでに国保連合会へ知らせてあります。お急ぎのときは、国保連合会へお電話ください。";
    case "possible":
      return undefined;
  }
}
