import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CaseDesk } from "@/app/admin/_case/case-desk";
import { CaseTimeline } from "@/app/admin/_case/case-timeline";
import { Comparison } from "@/app/admin/_case/comparison";
import { Flags } from "@/app/admin/_case/flags";
import { History } from "@/app/admin/_case/history";
import { PresenceWatch } from "@/app/admin/_case/presence-watch";
import type { Context, Staff } from "@/services/context";
import { hold } from "@/services/reviews/hold";
import { reject } from "@/services/reviews/reject";
import { viewCase } from "@/services/reviews/view-case";
import { text } from "@/tests/components/markup";
import { changeProvider } from "@/tests/services/letters/letters-support";
import { rejection, reviewer } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";
import { buildStaff } from "@/tests/support/build-staff";
import { checked } from "@/tests/support/checked";
import { as, at, staffActor } from "@/tests/support/test-context";

describe("the case page", () => {
  it("says of each item in a word, not by colour alone, whether application and ledger agree", async () => {
    const ctx = await reviewer();
    const view = await opened(ctx, { securityEmail: "owner@example.jp", officeMovedAt: ctx.now });
    const shown = renderToStaticMarkup(<Comparison view={view} />);
    expect(rowOf(shown, "請求先と所在地")).toContain("一致");
    expect(rowOf(shown, "郵送先の住所")).toContain("要確認申請者は、移転したと答えています");
    expect(rowOf(shown, "メールアドレス")).toContain("要確認登録のアドレスと異なります");
    expect(rowOf(shown, "メールアドレス")).toContain("owner@example.jp(2026年12月1日(火)に登録)");
    expect(rowOf(shown, "ユーザID")).toContain(view.account?.userId);
  });

  it("copes with an office that the ledger does not know", async () => {
    const ctx = await reviewer();
    const view = { ...(await opened(ctx)), provider: undefined, account: undefined };
    const shown = renderToStaticMarkup(<Comparison view={view} />);
    expect(rowOf(shown, "事業所番号")).toContain("相違事業所台帳に見つかりません");
    expect(text(renderToStaticMarkup(<History view={view} />))).toContain("最後のログイン:記録なし");
  });

  it("tells every flag with its reason, and apart those that the federation tolerates", async () => {
    const ctx = await reviewer();
    await ctx.database.client.execute("update federations set tolerated_flags = 'self-service'");
    const view = await opened(ctx, { securityEmail: "owner@example.jp", officeMovedAt: ctx.now });
    const shown = text(renderToStaticMarkup(<Flags view={view} />));
    expect(shown.indexOf("移転の申告")).toBeGreaterThan(shown.indexOf("確認してください"));
    expect(shown).toContain("事業所が移転したと、申請者が答えています。");
    expect(shown.indexOf("再設定が可能")).toBeGreaterThan(shown.indexOf("承認を妨げない点"));
  });

  it("says so when nothing is to be doubted, and not when the comparison finds something to look at", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { providerNumber: "1311111111" });
    const told = async () => text(renderToStaticMarkup(<Flags view={await viewCase(ctx, application.reference)} />));
    expect(await told()).toBe("下の照合に、要確認か相違の項目があります。");
    await changeProvider(ctx, application.providerNumber, { postalCode: "1020082", phone: "03-0000-0001" });
    expect(await told()).toBe("確認が必要な点は、見つかっていません。");
  });

  it("says above all else that the office denied, until somebody confirms after all", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { providerNumber: "1311111111" });
    const told = async () => text(renderToStaticMarkup(<Flags view={await viewCase(ctx, application.reference)} />));
    await checked(ctx, application.id, { result: "denied", calledAt: ctx.now, staffId: "another-reviewer" });
    expect(await told()).toContain(
      "確認してください申請していないとの回答2026年12月1日(火) 10:00の電話で、事業所は「申請していない」と答えました。",
    );
    await checked(at(ctx, 60_000), application.id);
    expect(await told()).not.toContain("申請していない");
  });

  it("lets whoever recorded a denied call know where the call is recorded, and tells a colleague nothing of it (R44)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { providerNumber: "1311111111" });
    await changeProvider(ctx, application.providerNumber, { phone: "03-0000-0001" });
    await checked(ctx, application.id, { result: "denied", staffId: ctx.actor.id });
    const view = await viewCase(ctx, application.reference);
    const desk = (reader: Context<Staff>) =>
      renderToStaticMarkup(<CaseDesk ctx={reader} {...view} view="" refused={false} />);
    expect(text(desk(ctx))).toContain("「申請していない」との電話は、あなたが記録しました。");
    expect(desk(ctx)).not.toContain('value="confirmed"');
    const colleague = as(ctx, staffActor({ role: "reviewer", id: "another-reviewer" }));
    expect(text(desk(colleague))).not.toContain("あなたが記録しました");
    expect(desk(colleague)).toContain('value="confirmed"');
  });

  it("tells of a decided case with which flags it was decided, and never that nothing was found", async () => {
    const ctx = await reviewer();
    await ctx.database.client.execute("update federations set tolerated_flags = 'many-tries'");
    const { application } = await buildApplication(ctx, { application: { codeTries: 5, officeMovedAt: ctx.now } });
    const told = async () => text(renderToStaticMarkup(<Flags view={await viewCase(ctx, application.reference)} />));
    await reject(ctx, { ...application, ...rejection });
    expect(await told()).toBe(
      "決定したときの確認点:移転の申告、確認コードの入力多数(設定で承認を妨げない点)確認点をダウンロード(CSV)",
    );
    const { application: quiet } = await buildApplication(ctx, { status: "withdrawn" });
    expect(renderToStaticMarkup(<Flags view={await viewCase(ctx, quiet.reference)} />)).toBe("");
  });

  it("says なし of a ユーザID without a registered address", async () => {
    expect(
      rowOf(renderToStaticMarkup(<Comparison view={await opened(await reviewer())} />), "メールアドレス"),
    ).toContain("なし");
  });

  it("folds the views of its history, and names who looked within", async () => {
    const ctx = await reviewer();
    await buildStaff(ctx, { id: ctx.actor.id, name: "試験 花子" });
    const { application } = await buildApplication(ctx);
    await viewCase(ctx, application.reference);
    await viewCase(at(ctx, 60_000), application.reference);
    await hold(at(ctx, 120_000), { ...application, reason: "contact" });
    const view = await viewCase(at(ctx, 180_000), application.reference);
    const shown = text(renderToStaticMarkup(<CaseTimeline view={view} />));
    expect(shown).toContain("2026年12月1日(火) 10:00〜10:01表示 2回");
    expect(shown).toContain("試験 花子:電話確認");
    expect(shown).toContain("表示 1回");
  });

  it("says without scripts who had the case open when the page was drawn", () => {
    const watch = (
      <PresenceWatch reference="K7M2Q9XA" version={1} here="審査担当さんがこの申請を開いています。" address="/" />
    );
    const shown = renderToStaticMarkup(watch);
    expect(shown).toContain(`aria-live="polite"`);
    expect(text(shown)).toBe("審査担当さんがこの申請を開いています。");
  });
});

interface Wanted {
  securityEmail?: string;
  officeMovedAt?: Date;
}

async function opened(ctx: Context<Staff>, { securityEmail, officeMovedAt }: Wanted = {}) {
  const { application } = await buildApplication(ctx, { securityEmail, application: { officeMovedAt } });
  return viewCase(ctx, application.reference);
}

function rowOf(shown: string, heading: string): string {
  const row = shown.split("<tr").find((each) => each.includes(`>${heading}<`));
  return text(`<tr${row ?? ""}`);
}
