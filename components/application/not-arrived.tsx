import { ReceivingSettings } from "@/components/application/receiving-settings";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button-link";
import { type CodePurpose, codeName } from "@/domain/code-name";
import type { CodeState } from "@/domain/code-state";
import { limits } from "@/domain/limits";
import { formatTime } from "@/lib/dates";

type NotArrivedProps = {
  purpose: CodePurpose;
  view: { state: CodeState; nextCodeAt: Date | null };
  now: Date;
  sender: string;
  domain?: string;
  changeAddress?: string;
};

/**
 * What to do when the mail does not come: another code, another address, the four causes of the manual, what to set for the
 * domain typed. Nothing once no code can be entered any more.
 */
export function NotArrived({ sender, domain, changeAddress, ...resending }: NotArrivedProps) {
  const { purpose } = resending;
  if (resending.view.state === "ended") return null;
  return (
    <section id="resend" aria-labelledby="not-arrived" className="flow mt-12">
      <h2 id="not-arrived">メールが届かない場合</h2>
      <p>{when(resending)}</p>
      <div className="flex flex-wrap gap-4">
        {resending.view.nextCodeAt !== null && (
          <SubmitButton variant="secondary" name="intent" value="resend">
            {codeName[resending.purpose]}を再送する
          </SubmitButton>
        )}
        {changeAddress && <ButtonLink href={changeAddress}>別のメールアドレスに変更する</ButtonLink>}
      </div>
      {changeAddress && keepsNumber.includes(purpose) && (
        <p>メールアドレスを変更しても、事業所番号はそのまま残ります。</p>
      )}
      <p>{purpose === "status" ? "" : "メールアドレスに誤りがない場合は、"}次の原因が考えられます。</p>
      <ul>
        <li>受信制限の設定をしている。</li>
        <li>迷惑メールフォルダ等に移動している。</li>
        <li>メールの受信フォルダ・メールボックス等が容量オーバーになっている。</li>
        <li>プロバイダの通信状況で受信が遅れている。</li>
      </ul>
      <ReceivingSettings domain={domain} sender={sender} />
    </section>
  );
}

/** The ways whose address is typed together with the 事業所番号. */
const keepsNumber: readonly CodePurpose[] = ["application", "reset"];

function when({
  purpose,
  view: { state, nextCodeAt },
  now,
}: Pick<NotArrivedProps, "purpose" | "view" | "now">): string {
  const code = codeName[purpose];
  if (nextCodeAt === null) {
    const instead = state === "live" ? `届いているメールの${code}を入力してください。` : "";
    return `${code}の再送は${limits.resend.perProof}回までです。${instead}`;
  }
  const from = nextCodeAt > now ? `再送は${formatTime(nextCodeAt)}以降にできます。` : "";
  if (state !== "live") return `新しい${code}をお送りします。${from}`;
  return `届くまで数分程度かかる場合があります。しばらく待っても届かないときは、${code}を再送してください。${from}先に届いた${code}も、有効期間のうちは使えます。`;
}
