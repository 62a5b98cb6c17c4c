import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settingFields } from "@/domain/federation-settings";
import { changeDetail, changesTold, settingChanges } from "@/domain/federation-settings-change";
import { federationSettingsForm } from "@/domain/federation-settings-form";

const blank = {
  federation: "13",
  version: "1",
  section: "",
  postalCode: "",
  address: "",
  phone: "",
  noticeEmail: "",
  envelopePostage: "",
  cutOffTime: "",
  mailClass: "",
  claimDeadlineTime: "",
  letterValidityDays: "",
  callBack: "flagged",
};

describe("the form of a federation's settings (domain.md §4)", () => {
  it("takes everything unknown as blank, and the usual times and days in place of nothing", () => {
    expect(federationSettingsForm.parse(blank)).toEqual({
      federation: "13",
      version: 1,
      settings: {
        section: "",
        postalCode: "",
        address: "",
        phone: "",
        noticeEmail: "",
        envelopeRequired: false,
        envelopePostage: "",
        postingWeekdays: "",
        cutOffTime: "15:00",
        mailClass: "",
        dailyCanary: false,
        claimDeadlineTime: "23:59",
        letterValidityDays: 30,
        callBack: "flagged",
        toleratedFlags: "",
        bulkApproval: false,
      },
    });
  });

  it("refuses a 確認用の通知書 where no address is known to send it to, beside its box", () => {
    const wished = { ...blank, dailyCanary: "yes" };
    const refused = federationSettingsForm.safeParse(wished).error?.issues ?? [];
    expect(refused.map(({ path }) => path.join())).toEqual(["dailyCanary"]);
    expect(refused[0]?.message).toContain("住所が、空欄です");
    const addressed = federationSettingsForm.parse({ ...wished, address: "東京都千代田区飯田橋9丁目" });
    expect(addressed.settings.dailyCanary).toBe(true);
  });

  it("keeps ticked weekdays and flags in their order, and nothing that it does not know", () => {
    const { settings } = federationSettingsForm.parse({
      ...blank,
      "posting-4": "yes",
      "posting-1": "yes",
      "posting-6": "yes",
      postingWeekdays: "7",
      "tolerates-self-service": "yes",
      "tolerates-shared-mailbox": "yes",
      "tolerates-nonsense": "yes",
      bulkApproval: "yes",
      name: "別の連合会",
    });
    expect(settings).toMatchObject({
      postingWeekdays: "1,4",
      toleratedFlags: "shared-mailbox,self-service",
      bulkApproval: true,
    });
    expect(Object.keys(settings).toSorted()).toEqual([...settingFields].toSorted());
  });

  it("forgives full width and spelling", () => {
    const typed = {
      ...blank,
      postalCode: "〒１００−０００１",
      phone: "０３（１２３４）５６７８",
      cutOffTime: "９時３０分",
      claimDeadlineTime: "２３：３０",
      letterValidityDays: "２０日",
      section: " 審査係\u200b\n",
      noticeEmail: "ｄｅｓｋ＠example.jp",
    };
    expect(federationSettingsForm.parse(typed).settings).toMatchObject({
      postalCode: "1000001",
      phone: "03-1234-5678",
      cutOffTime: "09:30",
      claimDeadlineTime: "23:30",
      letterValidityDays: 20,
      section: "審査係",
      noticeEmail: "desk@example.jp",
    });
  });

  it.each([
    ["postalCode", "123456"],
    ["phone", "1234"],
    ["phone", "+81 3 1234 5678"],
    ["noticeEmail", "desk"],
    ["cutOffTime", "24:00"],
    ["cutOffTime", "正午"],
    ["claimDeadlineTime", "23:60"],
    ["letterValidityDays", "6"],
    ["letterValidityDays", "91"],
    ["letterValidityDays", "三十"],
    ["callBack", "sometimes"],
    ["section", "係".repeat(61)],
    ["address", "町".repeat(121)],
  ])("refuses %s %j with one sentence beside its field", (field, typed) => {
    const parsed = federationSettingsForm.safeParse({ ...blank, [field]: typed });
    expect(parsed.error?.issues.map(({ path, message }) => [path.join(), message])).toEqual([
      [field, expect.stringMatching(/。|）/)],
    ]);
  });

  it("refuses garbage without failing (R26)", () => {
    fc.assert(fc.property(fc.anything(), (sent) => !federationSettingsForm.safeParse(sent).success));
  });
});

describe("the record of a change", () => {
  const { settings: before } = federationSettingsForm.parse(blank);

  it("gives back what was changed, but for the mail address", () => {
    const after = {
      ...before,
      phone: "03-0000-0013",
      bulkApproval: true,
      letterValidityDays: 20,
      noticeEmail: "a@b.jp",
    };
    const changes = settingChanges(before, after);
    const detail = JSON.stringify(changeDetail(4, changes));
    expect(detail).not.toContain("a@b.jp");
    const told = changesTold(detail);
    expect(told.version).toBe(4);
    expect(told.changes).toEqual(
      changes.map((change) => (change.field === "noticeEmail" ? { ...change, before: false, after: true } : change)),
    );
  });

  it("is empty where nothing differs", () => {
    expect(settingChanges(before, { ...before })).toEqual([]);
  });
});
