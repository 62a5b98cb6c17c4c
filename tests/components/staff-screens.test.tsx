import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { AccountFactors } from "@/app/admin/account/account-factors";
import { SignOnLink } from "@/app/admin/account/sign-on-link";
import { RecoveryCodes } from "@/app/admin/enrol/recovery-codes";
import { SessionEnded } from "@/app/admin/sign-in/session-ended";
import { SignOnForm } from "@/app/admin/sign-in/sign-on-form";
import { EnrolmentAddress } from "@/app/admin/staff/enrolment-address";
import { RoleMatrix } from "@/app/admin/staff/role-matrix";
import { StaffFilter } from "@/app/admin/staff/staff-filter";
import { StaffTable } from "@/app/admin/staff/staff-table";
import { emptyForm } from "@/components/form/form-state";
import { limits } from "@/domain/limits";
import { staffActs } from "@/domain/staff-acts";
import { staffView } from "@/domain/staff-view";
import { attributes, text } from "@/tests/components/markup";

describe("the screen of staff", () => {
  it("lists each person with a link to their page, role, federation, state and sessions", () => {
    const row = { id: "a.b-c", name: "試験 職員", role: "reviewer", federation: "13", state: "active" } as const;
    const html = renderToStaticMarkup(
      <StaffTable rows={[{ ...row, lastSignInAt: null, sessions: 2 }]} narrowed={false} />,
    );
    expect(html).toContain('href="/admin/staff/a.b-c"');
    for (const shown of ["試験 職員", "審査担当", "東京都", "有効", "なし", ">2<"]) expect(html).toContain(shown);
  });

  it("asks whom to show by address, with the federation for those alone who see several", () => {
    const view = staffView.parse({ q: "花子", role: "issuer" });
    const ofAll = renderToStaticMarkup(<StaffFilter view={view} narrowed choosesFederation />);
    expect(attributes(ofAll, "form")).toEqual({ action: "/admin/staff", class: "flow" });
    expect(ofAll).toContain('value="花子"');
    expect(ofAll).toMatch(/<option value="issuer" selected="">/);
    for (const label of ["職員IDか氏名の一部", "役割", "状態", "国保連合会"]) expect(text(ofAll)).toContain(label);
    const ofOne = renderToStaticMarkup(<StaffFilter view={view} narrowed choosesFederation={false} />);
    expect(text(ofOne)).not.toContain("国保連合会");
    expect(text(renderToStaticMarkup(<StaffTable rows={[]} narrowed />))).toContain(
      "この条件に当てはまる職員はいません。",
    );
  });

  it("shows the role × act matrix as it stands in the code, a row for every act (R42)", () => {
    const html = renderToStaticMarkup(<RoleMatrix />);
    expect(html.match(/<tr/g)).toHaveLength(Object.keys(staffActs).length + 1);
    const manage = html.split("<tr").find((row) => row.includes("職員の追加")) ?? "";
    expect(manage.match(/できる/g)).toHaveLength(1);
    expect(manage.match(/aria-hidden="true">○</g)).toHaveLength(1);
    expect(manage.match(/aria-hidden="true">−</g)).toHaveLength(3);
    expect(manage).toContain("10分以内");
  });

  it("shows an enrolment address while it is the answer of its form, and never without", () => {
    const values = { invited: "newcomer", enrolmentAddress: "https://reissue.example.jp/admin/enrol/token" };
    const shown = renderToStaticMarkup(<EnrolmentAddress state={{ ...emptyForm, values }} />);
    expect(shown).toContain(values.enrolmentAddress);
    expect(text(shown)).toContain("72");
    expect(renderToStaticMarkup(<EnrolmentAddress state={emptyForm} />)).toBe("");
    const refused = { ...emptyForm, values, errors: [{ message: "no" }] };
    expect(renderToStaticMarkup(<EnrolmentAddress state={refused} />)).toBe("");
  });
});

describe("one's own account at the desk", () => {
  it("warns when fewer than three recovery codes are left, and not before (R37)", () => {
    expect(renderToStaticMarkup(<AccountFactors recoveryCodesLeft={3} />)).not.toContain("注意");
    expect(text(renderToStaticMarkup(<AccountFactors recoveryCodesLeft={2} />))).toContain("残り2個です");
  });

  it("shows recovery codes in groups of four, with whose they are", () => {
    const codes = ["ABCDEFGH23456722"];
    const html = renderToStaticMarkup(<RecoveryCodes staffId="test-reviewer" codes={codes} warning="一度だけ" />);
    expect(html).toContain("ABCD EFGH 2345 6722");
    expect(text(html)).toContain("test-reviewer");
  });

  it("asks for a fresh code before linking where the last one is old (R40), as a plain post", () => {
    const fresh = renderToStaticMarkup(<SignOnLink name="統合認証" linked={false} asksFactor={false} />);
    expect(attributes(fresh, "form")).toEqual(
      expect.objectContaining({ method: "post", action: "/api/auth/signin/link" }),
    );
    expect(fresh).not.toContain('name="totp"');
    const stale = renderToStaticMarkup(<SignOnLink name="統合認証" linked={false} asksFactor />);
    expect(stale).toContain('name="totp"');
  });
});

describe("職員ログイン after a session has ended", () => {
  const back = "もう一度ログインすると、先ほどの画面に戻ります。";

  it("promises to lead back where the page is known, and not where it is none", () => {
    expect(text(renderToStaticMarkup(<SessionEnded next="/admin/letters" />))).toContain(back);
    const nowhere = text(renderToStaticMarkup(<SessionEnded next="" />));
    expect(nowhere).toContain("ログインが終わりました。");
    expect(nowhere).not.toContain("先ほどの画面");
  });

  it("says after how long, as the limits have it (R39)", () => {
    const html = text(renderToStaticMarkup(<SessionEnded next="" />));
    expect(html).toContain(`${limits.staffSession.idle / 60_000}分間操作がなかったか`);
  });
});

describe("職員ログイン with a single sign-on", () => {
  it("names it on a button of its own, which is a plain post", () => {
    const html = renderToStaticMarkup(<SignOnForm name="統合認証" next="/admin/letters" />);
    expect(attributes(html, "form")).toEqual(
      expect.objectContaining({ method: "post", action: "/api/auth/signin/sign-in" }),
    );
    expect(text(html)).toContain("統合認証でログイン");
    expect(html).toContain('<input type="hidden" name="next" value="/admin/letters"/>');
  });
});
