import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox";
import { ErrorSummary } from "@/components/form/error-summary";
import { emptyForm, errorFor, type FormState } from "@/components/form/form-state";
import { FreshFactorField } from "@/components/form/fresh-factor-field";
import { PasswordField } from "@/components/form/password-field";
import { RadioGroup } from "@/components/form/radio-group";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { attributes, order, text } from "@/tests/components/markup";

const tooShort = "事業所番号を10文字で入力してください。";
const refused: FormState = {
  values: { providerNumber: "131" },
  errors: [{ field: "providerNumber", message: tooShort }],
  attempt: 1,
};

describe("the field for a fresh 認証コード (R40)", () => {
  it("speaks of pressing a button again only where one was pressed", () => {
    expect(text(renderToStaticMarkup(<FreshFactorField />))).toContain("入力して、操作のボタンを押してください。");
    const asked = text(renderToStaticMarkup(<FreshFactorField error="新しい認証コードが必要です。" />));
    expect(asked).toContain("操作のボタンをもう一度押してください。");
  });
});

describe("a field", () => {
  it("shows label, support text, control and error in the order of DADS", () => {
    const html = renderToStaticMarkup(
      <TextField name="providerNumber" label="事業所番号" required support="10文字です。" error={tooShort} />,
    );
    expect(order(html, ["事業所番号", "※必須", "10文字です。", "<input", tooShort])).toBe(true);
  });

  it("ties its support text and its error to the control, and calls it invalid", () => {
    const html = renderToStaticMarkup(
      <TextField name="email" label="通知先" support="あて先です。" error="確認してください。" />,
    );
    const input = attributes(html, "input");
    expect(input["aria-invalid"]).toBe("true");
    expect(input["aria-describedby"]).toBe("email-support email-error");
    expect(html).toContain('id="email-support"');
    expect(html).toContain('id="email-error"');
  });

  it("is neither invalid nor described when there is nothing to say", () => {
    const input = attributes(renderToStaticMarkup(<TextField name="email" label="通知先" />), "input");
    expect(input).not.toHaveProperty("aria-invalid");
    expect(input).not.toHaveProperty("aria-describedby");
  });

  it("carries the id that the error summary links to, whatever its kind", () => {
    const options = [
      { value: "a", label: "あ" },
      { value: "b", label: "い" },
    ];
    const fields = [
      <TextField key="1" name="target" label="欄" />,
      <TextArea key="2" name="target" label="欄" />,
      <SelectField key="3" name="target" label="欄" options={options} />,
      <PasswordField key="4" name="target" label="欄" autoComplete="new-password" />,
      <Checkbox key="5" name="target" label="欄" />,
      <RadioGroup key="6" name="target" legend="欄" options={options} />,
    ];
    for (const field of fields) {
      expect(renderToStaticMarkup(field)).toMatch(/<(input|select|textarea)[^>]* id="target"/);
    }
  });

  it("has no placeholder and is never disabled", () => {
    const html = renderToStaticMarkup(
      <form>
        <TextField name="a" label="あ" />
        <PasswordField name="b" label="い" autoComplete="current-password" />
        <SubmitButton>次へ</SubmitButton>
      </form>,
    );
    expect(html).not.toMatch(/placeholder| disabled/);
  });

  it("shows a password field without its value and offers 表示 only where scripts run", () => {
    const html = renderToStaticMarkup(<PasswordField name="password" label="パスワード" autoComplete="new-password" />);
    expect(attributes(html, "input")).toMatchObject({ type: "password", autocomplete: "new-password" });
    expect(attributes(html, "input")).not.toHaveProperty("value");
    expect(attributes(html, "button").class).toContain("noscript:hidden");
  });
});

describe("a choice", () => {
  const options = [
    { value: "registered", label: "登録済み", notes: ["数分で完了します。"] },
    { value: "unregistered", label: "未登録" },
  ];

  it("starts with nothing chosen, lest a careless 次へ decide", () => {
    expect(renderToStaticMarkup(<RadioGroup name="path" legend="メニュー" options={options} />)).not.toContain(
      "checked",
    );
    const select = renderToStaticMarkup(<SelectField name="prefecture" label="請求先都道府県" options={options} />);
    expect(select).toContain('<option value="" selected="">');
  });

  it("keeps what was chosen before", () => {
    const html = renderToStaticMarkup(
      <RadioGroup name="path" legend="メニュー" options={options} defaultValue="unregistered" />,
    );
    expect(html).toMatch(
      /<input[^>]*checked=""[^>]*value="unregistered"|<input[^>]*value="unregistered"[^>]*checked=""/,
    );
    expect(html.match(/checked=""/g)).toHaveLength(1);
  });

  it("tells an option's notes with the option", () => {
    const html = renderToStaticMarkup(<RadioGroup name="path" legend="メニュー" options={options} />);
    expect(attributes(html, "input")["aria-describedby"]).toBe("path-notes");
    expect(html).toContain('id="path-notes"');
  });

  it("is invalid as a group and names its error", () => {
    const html = renderToStaticMarkup(
      <RadioGroup name="path" legend="メニュー" options={options} error="どちらかを選択してください。" />,
    );
    expect(attributes(html, "fieldset")).toMatchObject({ "aria-invalid": "true", "aria-describedby": "path-error" });
  });
});

describe("the error summary", () => {
  it("links every sentence to its field and takes the focus without scripts", () => {
    const html = renderToStaticMarkup(<ErrorSummary errors={refused.errors} />);
    expect(html).toContain(`href="#providerNumber"`);
    expect(text(html)).toBe(`入力内容を確認してください${tooShort}`);
    expect(attributes(html, "section")).toMatchObject({ autofocus: "", tabindex: "-1" });
  });

  it("tells a sentence for the whole form without a link", () => {
    const html = renderToStaticMarkup(<ErrorSummary errors={[{ message: "時間をおいてお試しください。" }]} />);
    expect(text(html)).toBe("ご確認ください時間をおいてお試しください。");
    expect(html).not.toContain("<a ");
  });

  it("speaks of what was typed as soon as one of the sentences has a field", () => {
    const errors = [{ message: "時間をおいてお試しください。" }, ...refused.errors];
    expect(text(renderToStaticMarkup(<ErrorSummary errors={errors} />))).toMatch(/^入力内容を確認してください/);
  });

  it("is not there when nothing is wrong", () => {
    expect(renderToStaticMarkup(<ErrorSummary errors={[]} />)).toBe("");
  });

  it("says beside a field the first sentence that belongs to it", () => {
    const state: FormState = {
      ...refused,
      errors: [{ message: "全体" }, ...refused.errors, { field: "providerNumber", message: "後" }],
    };
    expect(errorFor(state, "providerNumber")).toBe(tooShort);
    expect(errorFor(state, "email")).toBeUndefined();
  });
});

describe("a form around an action", () => {
  const form = (initial: FormState) =>
    renderToStaticMarkup(
      <ActionForm
        action={async (previous) => previous}
        initial={initial}
        title="ログイン情報再発行申請"
        hidden={{ act: "apply" }}
      >
        {(state) => (
          <TextField
            name="providerNumber"
            label="事業所番号"
            defaultValue={state.values.providerNumber}
            error={errorFor(state, "providerNumber")}
          />
        )}
      </ActionForm>,
    );

  it("begins the page's title with エラー: as soon as something is wrong", () => {
    expect(form(refused)).toContain("<title>エラー: ログイン情報再発行申請 | 介護電子請求受付システム</title>");
    expect(form(emptyForm)).toContain("<title>ログイン情報再発行申請 | 介護電子請求受付システム</title>");
  });

  it("shows again what was typed, the summary before the field", () => {
    const html = form(refused);
    expect(html).toContain('value="131"');
    expect(order(html, ["入力内容を確認してください", "<label", 'id="providerNumber-error"'])).toBe(true);
  });

  it("leaves judging to the server and carries its hidden values", () => {
    const html = form(emptyForm);
    expect(attributes(html, "form")).toHaveProperty("novalidate");
    expect(html).toContain('<input type="hidden" name="act" value="apply"/>');
  });
});
