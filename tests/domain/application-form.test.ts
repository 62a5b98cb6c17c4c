import { describe, expect, it } from "vitest";
import { applicationForm } from "@/domain/application-form";

const good = { providerNumber: "1311111111", email: "office@example.jp", emailConfirmation: "office@example.jp" };

const faults = (form: unknown) =>
  Object.fromEntries(
    applicationForm.safeParse(form).error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [],
  );

describe("the form of ログイン情報再発行申請 (manual, step 3)", () => {
  it("gives the three fields normalised and drops every further key (R13)", () => {
    const typed = {
      providerNumber: "１３-1111-1111",
      email: "office＠EXAMPLE.jp ",
      emailConfirmation: "office@example.JP",
      prefecture: "27",
      status: "approved",
    };
    expect(applicationForm.parse(typed)).toEqual(good);
  });

  it("names every empty field at once", () => {
    const all = {
      providerNumber: "事業所番号を入力してください。",
      email: "メールアドレスを入力してください。",
      emailConfirmation: "通知先メールアドレス(確認用)を入力してください。",
    };
    expect(faults({})).toEqual(all);
    expect(faults({ providerNumber: "", email: " ", emailConfirmation: "　" })).toEqual(all);
  });

  it("refuses two addresses that differ, beside the second", () => {
    expect(faults({ ...good, emailConfirmation: "office@example.com" })).toEqual({
      emailConfirmation: "2つのメールアドレスが一致していません。同じものを入力してください。",
    });
  });

  it("takes capital and small letters for the same address, and keeps the first way of writing it", () => {
    const form = applicationForm.parse({ ...good, email: "Office@example.jp", emailConfirmation: "office@Example.JP" });
    expect(form.email).toBe("Office@example.jp");
  });

  it("tells of differing addresses together with a wrong number", () => {
    expect(Object.keys(faults({ ...good, providerNumber: "13", emailConfirmation: "x@example.jp" }))).toEqual([
      "providerNumber",
      "emailConfirmation",
    ]);
  });

  it("tells of a bad address once, not again beside its repetition", () => {
    expect(Object.keys(faults({ ...good, email: "office@", emailConfirmation: "office@" }))).toEqual(["email"]);
  });

  it("asks for the second address when only the first is there", () => {
    expect(faults({ ...good, emailConfirmation: "" })).toEqual({
      emailConfirmation: "通知先メールアドレス(確認用)を入力してください。",
    });
  });

  it("refuses with a sentence what is no form at all (R26)", () => {
    for (const garbage of [null, undefined, 7, "x", []]) expect(applicationForm.safeParse(garbage).success).toBe(false);
    expect(faults(null)).toEqual({ "": "入力を読み取れませんでした。もう一度入力してください。" });
  });
});
