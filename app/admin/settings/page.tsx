import { z } from "zod";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { FederationChooser } from "@/app/admin/_frame/federation-chooser";
import { AsShown } from "@/app/admin/settings/as-shown";
import { SettingsForm } from "@/app/admin/settings/settings-form";
import { SettingsHistory } from "@/app/admin/settings/settings-history";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { viewSettings } from "@/services/settings/view-settings";

const view = z.object({
  federation: z.string().min(1).optional().catch(undefined),
  saved: z.coerce.number().int().nonnegative().optional().catch(undefined),
});

/** 設定: what a federation decides for itself, how applicants see it, and who changed what. */
export default async function Settings({ searchParams }: PageProps<"/admin/settings">) {
  const ctx = await staff();
  const { federation: chosen, saved } = view.parse(await searchParams);
  const settings = await orNotFound(viewSettings(ctx, chosen));
  return (
    <AdminShell ctx={ctx} current="/admin/settings">
      {settings === null && <PageTitle title="設定" />}
      <Heading lead={settings === null ? "設定を表示する国保連合会を選んでください。" : settings.federation.name}>
        設定
      </Heading>
      {ctx.actor.federation === null && (
        <FederationChooser action="/admin/settings" chosen={settings?.federation.code} />
      )}
      {saved !== undefined && <Saved count={saved} />}
      {settings !== null && (
        <>
          {settings.federation.envelopeRequired && settings.federation.address === "" && <NowhereToSend />}
          <SettingsForm key={settings.federation.code} federation={settings.federation} />
          <AsShown view={settings} />
          <SettingsHistory view={settings} />
        </>
      )}
    </AdminShell>
  );
}

function NowhereToSend() {
  return (
    <Notice tone="warning" title="返信用封筒の送り先が空欄です">
      <p>
        返信用封筒を送ってもらう設定ですが、連絡先の住所が空欄のため、申請者には「連合会のホームページでご確認ください。」と案内しています。
      </p>
    </Notice>
  );
}

function Saved({ count }: { count: number }) {
  return count === 0 ? (
    <Notice tone="info">
      <p>変更された項目がないため、何も保存していません。</p>
    </Notice>
  ) : (
    <Notice tone="success">
      <p>設定を保存しました(変更した項目: {count}件)。これから作る画面、通知書、メールに使われます。</p>
    </Notice>
  );
}
