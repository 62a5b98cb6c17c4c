"use client";

import { decideCase } from "@/app/admin/_case/actions";
import { DeskForm } from "@/components/form/desk-form";
import { errorFor } from "@/components/form/form-state";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { type ApplicationStatus, waitingLabel, waitingReasons } from "@/domain/application-status";
import { type ApplicationAct, transitions } from "@/domain/transitions";

type DecisionFormProps = {
  title: string;
  reference: string;
  version: number;
  status: ApplicationStatus;
  acts: ApplicationAct[];
  canMarkCompromised: boolean;
};

/** Done on the page of letters. */
const onPaper: readonly ApplicationAct[] = ["print", "reprint", "post"];

/** The acts open to this reader on this application; one form, the pressed button says which. */
export function DecisionForm({ title, reference, version, status, acts, canMarkCompromised }: DecisionFormProps) {
  const plain = (["approve", "review", "reopen"] as const).filter((act) => acts.includes(act));
  const hidden = { reference, version: String(version) };
  return (
    <DeskForm action={decideCase} title={title} hidden={hidden}>
      {(state) => (
        <section aria-labelledby="decision" className="flow">
          <h2 id="decision">操作</h2>
          {acts.some((act) => onPaper.includes(act)) && (
            <p>
              通知書の印刷と発送の記録は、<a href="/admin/letters">通知書</a>の画面で行います。
            </p>
          )}
          {acts.length === 0 && !canMarkCompromised && <p>この状態の申請に、あなたの権限でできる操作はありません。</p>}
          {plain.length > 0 && (
            <div className="flex flex-wrap gap-4">
              {plain.map((act) => (
                <SubmitButton key={act} name="act" value={act} variant={act === "approve" ? "primary" : "secondary"}>
                  {act === "review" && status === "waiting" ? "審査を再開する" : transitions[act].label}
                </SubmitButton>
              ))}
            </div>
          )}
          <div className="grid gap-8 md:grid-cols-2">
            {acts.includes("reject") && (
              <div className="flow border-t border-solid-gray-300 pt-6">
                <TextArea
                  name="reason"
                  label="却下の理由"
                  support="申請者へのメールにそのまま載ります。"
                  error={errorFor(state, "reason")}
                  defaultValue={state.values.reason}
                  maxLength={1000}
                />
                <SubmitButton name="act" value="reject" variant="danger">
                  却下
                </SubmitButton>
              </div>
            )}
            {acts.includes("wait") && (
              <div className="flow border-t border-solid-gray-300 pt-6">
                <SelectField
                  name="waitingReason"
                  label="確認待ちの理由"
                  support="申請者へメールでお知らせします。"
                  options={waitingReasons.map((reason) => ({ value: reason, label: waitingLabel(reason) }))}
                  error={errorFor(state, "waitingReason")}
                  defaultValue={state.values.waitingReason}
                />
                <SubmitButton name="act" value="wait" variant="secondary">
                  確認待ちにする
                </SubmitButton>
              </div>
            )}
            {acts.includes("return") && (
              <div className="flow border-t border-solid-gray-300 pt-6">
                <p>
                  通知書が戻ったとき、別の相手に届いたときに押してください。仮パスワードをすぐに無効にし、申請者へメールでお知らせします。
                </p>
                <SubmitButton name="act" value="return" variant="danger">
                  {transitions.return.label}
                </SubmitButton>
              </div>
            )}
            {canMarkCompromised && (
              <div className="flow border-t border-solid-gray-300 pt-6">
                <p>
                  パスワードが第三者に知られたおそれがあるときは、通知書を待たずに以前のパスワードを無効にできます。
                </p>
                <SubmitButton name="act" value="mark-compromised" variant="secondary">
                  以前のパスワードを無効にする
                </SubmitButton>
              </div>
            )}
          </div>
        </section>
      )}
    </DeskForm>
  );
}
