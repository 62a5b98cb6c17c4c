import type { ReactNode } from "react";
import { Shell } from "@/app/_web/shell";
import { SignOutForm } from "@/app/_web/sign-out-form";
import { signOutStaff } from "@/app/admin/sign-out/actions";
import { Navigation } from "@/components/ui/navigation";
import { prefectureName } from "@/domain/prefecture";
import type { StaffAct } from "@/domain/staff-acts";
import { mayDo } from "@/domain/staff-acts";
import { staffRoleLabel } from "@/domain/staff-role";
import type { Context, Staff } from "@/services/context";

const rooms = [
  { href: "/admin", title: "申請一覧", act: "view-queue" },
  { href: "/admin/letters", title: "通知書", act: "view-letters" },
  { href: "/admin/ledger", title: "事業所台帳", act: "view-ledger" },
  { href: "/admin/overview", title: "集計", act: "view-overview" },
  { href: "/admin/staff", title: "職員", act: "view-staff" },
  { href: "/admin/settings", title: "設定", act: "view-settings" },
  { href: "/admin/audit", title: "監査記録", act: "view-audit" },
] as const satisfies { href: string; title: string; act: StaffAct }[];

type AdminShellProps = { ctx: Context<Staff>; current?: (typeof rooms)[number]["href"]; children: ReactNode };

/** The frame of the desk: its rooms, who is signed in, and the way out. */
export function AdminShell({ ctx, current, children }: AdminShellProps) {
  const { name, role, federation } = ctx.actor;
  const open = rooms.filter((room) => mayDo(role, room.act));
  const where = federation === null ? "全国" : prefectureName(federation);
  return (
    <Shell
      width="wide"
      home="/admin"
      navigation={
        <Navigation label="職員メニュー" items={open.map((room) => ({ ...room, current: room.href === current }))} />
      }
      signedInAs={
        <SignOutForm
          action={signOutStaff}
          name={`${name}(${where}・${staffRoleLabel(role)})`}
          account="/admin/account"
        />
      }
    >
      {children}
    </Shell>
  );
}
