import { SummaryList } from "@/components/ui/summary-list";
import { prefectureName } from "@/domain/prefecture";
import { staffRoleLabel } from "@/domain/staff-role";
import { staffStateLabel } from "@/domain/staff-state";
import { formatDateTime } from "@/lib/dates";
import type { ColleagueView } from "@/services/staff/view-colleague";

type StaffSummaryProps = { member: ColleagueView; mayManage: boolean };

/** What is known of a member of staff, with the way to change it for those who may. */
export function StaffSummary({ member, mayManage }: StaffSummaryProps) {
  const { id, name, role, federation, state, lastSignInAt, createdAt } = member;
  const href = `/admin/staff/${encodeURIComponent(id)}/edit`;
  const change = mayManage && !member.oneself ? { href } : undefined;
  return (
    <SummaryList
      rows={[
        { term: "職員ID", value: id },
        { term: "氏名", value: name, change },
        { term: "役割", value: staffRoleLabel(role), change },
        { term: "国保連合会", value: federation === null ? "全国" : prefectureName(federation), change },
        { term: "状態", value: staffStateLabel(state), note: noteOf(member) },
        { term: "シングルサインオン", value: member.signOnLinked ? "連携しています" : "連携していません" },
        { term: "前回のログイン", value: lastSignInAt === null ? "なし" : formatDateTime(lastSignInAt) },
        { term: "追加した日時", value: formatDateTime(createdAt) },
      ]}
    />
  );
}

function noteOf({ state, disabledAt, disabledBy, enrolmentEndsAt }: ColleagueView): string | undefined {
  switch (state) {
    case "disabled":
      return disabledAt === null ? undefined : `${formatDateTime(disabledAt)}に${disabledText(disabledBy)}`;
    case "invited":
      return enrolmentEndsAt === null
        ? "登録用アドレスの期限が過ぎています。新しいアドレスを発行してください。"
        : `登録用アドレスは${formatDateTime(enrolmentEndsAt)}まで使えます。`;
    case "active":
      return undefined;
  }
}

function disabledText(by: ColleagueView["disabledBy"]): string {
  if (by === null) return "停止しました。";
  if (by.kind === "system") return "、誤った入力が続いたため、自動で停止しました。";
  return by.name === null ? `、${by.id}が停止しました。` : `、${by.name}さん(${by.id})が停止しました。`;
}
