import { BoxGroup } from "@/app/admin/settings/box-group";
import { fieldOf, type SettingsPart } from "@/app/admin/settings/settings-part";
import { Checkbox } from "@/components/form/checkbox";
import { errorFor } from "@/components/form/form-state";
import { TextField } from "@/components/form/text-field";
import { settingLabel, usualSettings } from "@/domain/federation-settings";
import { limits } from "@/domain/limits";
import { postingWeekdayNames } from "@/domain/posting-weekdays";
import { offeredWeekdays, weekdayBox } from "@/domain/setting-boxes";

const { least, most } = limits.letterValidity;

/** 発送 and 請求: when post goes out, how, how long the temporary password lives, and when claims end. */
export function PostingFields(part: SettingsPart) {
  return (
    <>
      <section aria-labelledby="posting" className="flow">
        <h2 id="posting">発送</h2>
        <BoxGroup
          legend={settingLabel("postingWeekdays")}
          support="どれも選ばないと、すべての営業日に発送するものとして見込みの日を計算します。"
          boxes={offeredWeekdays.map((day) => ({ name: weekdayBox(day), label: postingWeekdayNames(String(day)) }))}
          shown={part.shown}
        />
        <TextField
          {...fieldOf("cutOffTime", part)}
          width="short"
          support={`この時刻までに承認した申請を、その日の発送に入れます。空欄は${usualSettings.cutOffTime}です。`}
        />
        <TextField {...fieldOf("mailClass", part)} width="medium" support="例: 簡易書留" />
        <Checkbox
          name="dailyCanary"
          label="発送する日ごとに、確認用の通知書を連合会の住所へ1通送る"
          support="郵便が届いているかを、実際の1通で確かめます。ログイン情報は載りません。"
          defaultChecked={part.shown.dailyCanary === "yes"}
          error={errorFor(part.state, "dailyCanary")}
        />
      </section>
      <section aria-labelledby="claims" className="flow">
        <h2 id="claims">請求と有効期間</h2>
        <TextField
          {...fieldOf("claimDeadlineTime", part)}
          width="short"
          support={`毎月10日の締切の時刻です。空欄は${usualSettings.claimDeadlineTime}です。`}
        />
        <TextField
          {...fieldOf("letterValidityDays", part)}
          inputMode="numeric"
          width="short"
          support={`発送した日の翌日から数えます。${least}日から${most}日まで、空欄は${usualSettings.letterValidityDays}日です。`}
        />
      </section>
    </>
  );
}
