import { Shell } from "@/app/_web/shell";
import { stepPath, visit } from "@/app/_web/visit";
import { answerCode } from "@/app/(public)/reissue/code/actions";
import { CodeForm } from "@/components/application/code-form";
import { CodeMail } from "@/components/application/code-mail";
import { ReissueSteps } from "@/components/application/reissue-steps";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { isOldCarrierAddress } from "@/domain/email-address";
import { stepBefore } from "@/domain/wizard";
import { env } from "@/lib/env";
import { viewCodeStep } from "@/services/drafts/view-code-step";

/** 確認コード入力: four digits from the mail, and what to do when it does not come (manual, step 6). */
export default async function Code() {
  const { ctx, wizard, answers } = await visit("code");
  const view = await viewCodeStep(ctx, wizard);
  return (
    <Shell>
      <ReissueSteps current="code" answers={answers} />
      <Heading
        lead={
          <>
            入力されたメールアドレスに誤りがないことを確認するため、確認コードを{" "}
            <strong className="address">{view.email}</strong>{" "}
            宛に送信しました。メール本文に記載された4桁の数字を入力し、【次へ】ボタンを押してください。
          </>
        }
      >
        確認コード入力
      </Heading>
      <CodeForm
        action={answerCode}
        title="確認コード入力"
        purpose="application"
        view={view}
        now={ctx.now}
        sender={env().MAIL_FROM}
        domain={view.email.slice(view.email.lastIndexOf("@") + 1)}
        back={stepPath(stepBefore("code", answers))}
        changeAddress={stepPath("apply")}
      >
        <CodeMail purpose="application" view={view} now={ctx.now} changeAddress={stepPath("apply")} />
        {isOldCarrierAddress(view.email) && (
          <Notice tone="warning">
            <p>
              「..」や「.@」を含むアドレスには、メールが届かないことがあります。届かないときは、
              <a href={stepPath("apply")}>別のメールアドレスに変更</a>してください。
            </p>
          </Notice>
        )}
      </CodeForm>
    </Shell>
  );
}
