import { BoxGroup } from "@/app/admin/settings/box-group";
import type { SettingsPart } from "@/app/admin/settings/settings-part";
import { Checkbox } from "@/components/form/checkbox";
import { errorFor } from "@/components/form/form-state";
import { RadioGroup } from "@/components/form/radio-group";
import { callBackRules } from "@/domain/call-back-rule";
import { caseFlags } from "@/domain/case-flag";
import { flagLabel } from "@/domain/case-flag-rules";
import { settingLabel } from "@/domain/federation-settings";
import { callBackLabel } from "@/domain/federation-settings-text";
import { flagBox } from "@/domain/setting-boxes";

/** 審査: which cases are called back, and which may be approved together. */
export function ReviewFields({ shown, state }: SettingsPart) {
  return (
    <section aria-labelledby="review" className="flow">
      <h2 id="review">審査</h2>
      <RadioGroup
        name="callBack"
        legend={settingLabel("callBack")}
        support="事業所台帳の電話番号にかけて、申請した本人かを確かめる申請です。"
        options={callBackRules.map((rule) => ({ value: rule, label: callBackLabel(rule) }))}
        defaultValue={shown.callBack}
        error={errorFor(state, "callBack")}
      />
      <Checkbox
        name="bulkApproval"
        label="問題のない申請を、まとめて承認できるようにする"
        defaultChecked={shown.bulkApproval === "yes"}
      />
      <BoxGroup
        legend={settingLabel("toleratedFlags")}
        support="選んだ点だけの申請は、問題のない申請として扱います。まとめて承認でき、承認前の電話確認も、その点のためには求めません。その点は、申請の画面には表示されたままです。"
        boxes={caseFlags.map((flag) => ({ name: flagBox(flag), label: flagLabel(flag) }))}
        shown={shown}
      />
    </section>
  );
}
