import { Shell } from "@/app/_web/shell";
import { answerResetCode } from "@/app/(public)/reset/code/actions";
import { resetPath, visitReset } from "@/app/(public)/reset/visit-reset";
import { CodeForm } from "@/components/application/code-form";
import { CodeMail } from "@/components/application/code-mail";
import { ResetSteps } from "@/components/application/reset-steps";
import { Heading } from "@/components/ui/heading";
import { SummaryList } from "@/components/ui/summary-list";
import { limits } from "@/domain/limits";
import { prefectureName } from "@/domain/prefecture";
import { resetAsksPrefecture, resetStepBefore } from "@/domain/reset-path";
import { env } from "@/lib/env";
import { viewCodeStep } from "@/services/resets/view-code-step";

/** ワンタイムパスワード入力: the same page whether or not number and address belong together (R18). */
export default async function ResetCode() {
  const { ctx, reset, answers } = await visitReset("code");
  const view = await viewCodeStep(ctx, reset);
  const again = { href: resetPath("identify") };
  const prefecture = resetAsksPrefecture(answers) ? answers.prefecture : null;
  return (
    <Shell>
      <ResetSteps current="code" answers={answers} />
      <Heading
        lead={`事業所番号とメールアドレスの組み合わせが登録されていれば、そのアドレスにワンタイムパスワードが届きます。メール本文に記載された${limits.codes.reset.digits}桁の数字を入力し、【次へ】ボタンを押してください。`}
      >
        ワンタイムパスワード入力
      </Heading>
      <SummaryList
        rows={[
          { term: "事業所番号", value: <span className="code">{view.providerNumber}</span>, change: again },
          { term: "メールアドレス", value: <span className="address">{view.email}</span>, change: again },
          ...(prefecture === null
            ? []
            : [
                {
                  term: "請求先都道府県",
                  value: prefectureName(prefecture),
                  change: { href: resetPath("prefecture") },
                },
              ]),
        ]}
      />
      <p>
        登録されていない組み合わせの場合、メールは届きません。登録したアドレスが分からないときは、
        <a href="/reissue/apply">ログイン情報の再発行(郵送)を申請</a>してください。
      </p>
      <CodeForm
        action={answerResetCode}
        title="ワンタイムパスワード入力"
        purpose="reset"
        view={view}
        now={ctx.now}
        sender={env().MAIL_FROM}
        domain={view.email.slice(view.email.lastIndexOf("@") + 1)}
        back={resetPath(resetStepBefore("code", answers))}
        changeAddress={again.href}
      >
        <CodeMail purpose="reset" view={view} now={ctx.now} changeAddress={again.href} />
      </CodeForm>
    </Shell>
  );
}
