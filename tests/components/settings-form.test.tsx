import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { AsShown } from "@/app/admin/settings/as-shown";
import { SettingsForm } from "@/app/admin/settings/settings-form";
import { SettingsHistory } from "@/app/admin/settings/settings-history";
import { shownSettings } from "@/app/admin/settings/shown-settings";
import { emptyForm } from "@/components/form/form-state";
import { settingFields } from "@/domain/federation-settings";
import { federationSettingsForm } from "@/domain/federation-settings-form";
import { text } from "@/tests/components/markup";

const kept = {
  code: "13",
  name: "東京都国民健康保険団体連合会",
  version: 4,
  section: "審査係",
  postalCode: "1020072",
  address: "東京都千代田区飯田橋9丁目",
  phone: "03-0000-0013",
  noticeEmail: "desk@example.jp",
  envelopeRequired: true,
  envelopePostage: "460円分",
  postingWeekdays: "1,4",
  cutOffTime: "15:00",
  mailClass: "簡易書留",
  dailyCanary: true,
  claimDeadlineTime: "23:30",
  letterValidityDays: 21,
  callBack: "always",
  toleratedFlags: "self-service,many-tries",
  bulkApproval: false,
} as const;

const card = {
  ...{ name: kept.name, section: kept.section, phone: kept.phone, mailClass: kept.mailClass },
  ...{ envelope: null, needsNoEnvelope: false, postingDays: "月曜日・木曜日", usualDays: null },
};

describe("the form of a federation's settings", () => {
  const html = renderToStaticMarkup(<SettingsForm federation={kept} />);

  it("sends back exactly what is kept when nothing is touched, so that nothing is changed by opening it", () => {
    const { settings, version } = federationSettingsForm.parse({ federation: "13", ...sentBy(html) });
    expect(version).toBe(4);
    const { code, name, version: _, ...expected } = kept;
    expect(settings).toEqual(expected);
    expect(Object.keys(settings).toSorted()).toEqual([...settingFields].toSorted());
  });

  it("labels every field, with no placeholder and nothing disabled (domain.md §7)", () => {
    const controls = [...html.matchAll(/<input(?![^>]*type="hidden")[^>]* id="([^"]+)"/g)].map(([, id]) => id);
    expect(controls.length).toBeGreaterThan(20);
    for (const id of controls) expect(html).toContain(`<label for="${id}"`);
    expect(html).not.toMatch(/placeholder=|disabled=/);
    expect(text(html)).toContain("設定を保存する");
  });

  it("shows what was typed, unticked boxes too, and keeps the version of the first opening, once it came back", () => {
    const typed = { version: "3", phone: "1234", "posting-1": "yes" };
    const shown = shownSettings(kept, { values: typed, errors: [{ message: "…" }], attempt: 1 });
    expect(shown).toEqual(typed);
    expect(shownSettings(kept, emptyForm)).toMatchObject({ version: "4", "posting-1": "yes", "posting-2": "" });
  });
});

describe("the history of a federation's settings", () => {
  it("reads what was saved together as one saving, with the name and ID of whoever did it", () => {
    const changes = [
      { field: "phone", before: "", after: "03-0000-0013" },
      { field: "letterValidityDays", before: 30, after: 21 },
    ] as const;
    const saving = { at: new Date("2026-12-01T01:00:00Z"), by: "試験 統括", byId: "test-supervisor", version: 2 };
    const view = { federation: kept, card, history: [{ ...saving, changes: [...changes] }], older: false };
    const html = renderToStaticMarkup(<SettingsHistory view={view} />);
    expect(html.match(/<tr/g)).toHaveLength(2);
    expect(text(html)).toContain("試験 統括(test-supervisor)");
    for (const told of ["電話番号", "(空欄)", "仮パスワードの有効日数", "30日", "21日"])
      expect(text(html)).toContain(told);
  });
});

describe("what applicants see of the settings", () => {
  it("holds the time of the claim deadline and how long a letter is good", () => {
    const view = { federation: kept, card, history: [], older: false };
    const shown = text(renderToStaticMarkup(<AsShown view={view} />));
    expect(shown).toContain("毎月10日 23:30");
    expect(shown).toContain("翌日から21日間");
  });
});

/** What a browser would send of the form as it stands. */
function sentBy(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input[^>]*>/g)].map(([tag]) => tag);
  const counted = inputs.filter((tag) => !/type="(?:checkbox|radio)"/.test(tag) || /checked=""/.test(tag));
  return Object.fromEntries(counted.map((tag) => [attribute(tag, "name"), attribute(tag, "value")]));
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}
