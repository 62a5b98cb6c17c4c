import { Notice } from "@/components/ui/notice";
import { minutesText } from "@/domain/limit-text";
import { limits } from "@/domain/limits";

/** Why a member of staff finds themselves at 職員ログイン again; `next` is the page that they are led back to, "" for none. */
export function SessionEnded({ next }: { next: string }) {
  return (
    <Notice tone="warning" title="ログアウトしています">
      <p>
        {minutesText(limits.staffSession.idle)}間操作がなかったか、ほかの端末からの操作などで、ログインが終わりました。
        {next !== "" && "もう一度ログインすると、先ほどの画面に戻ります。"}
        送信していなかった入力は残っていません。
      </p>
    </Notice>
  );
}
