import { describe, expect, it } from "vitest";
import { changeInWords, settingText } from "@/domain/federation-settings-text";

describe("settings in words", () => {
  it("says what is kept as a person would read it", () => {
    expect(settingText("postalCode", "1000001")).toBe("100-0001");
    expect(settingText("postingWeekdays", "1,4")).toBe("月曜日・木曜日");
    expect(settingText("letterValidityDays", 20)).toBe("20日");
    expect(settingText("callBack", "always")).toBe("すべての申請");
    expect(settingText("toleratedFlags", "many-tries,self-service")).toBe("再設定が可能、確認コードの入力多数");
    expect(settingText("dailyCanary", true)).toBe("使う");
    expect(settingText("section", "")).toBe("(空欄)");
  });

  it("tells a changed notice address from one that came or went, without naming it", () => {
    const of = (before: boolean, after: boolean) => changeInWords({ field: "noticeEmail", before, after });
    expect(of(false, true)).toEqual({ before: "(空欄)", after: "登録あり" });
    expect(of(true, true)).toEqual({ before: "登録あり", after: "別のアドレスに変更" });
    expect(of(true, false)).toEqual({ before: "登録あり", after: "(空欄)" });
  });
});
