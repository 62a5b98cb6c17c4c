import type { FormState } from "@/components/form/form-state";
import { Notice } from "@/components/ui/notice";
import { limits } from "@/domain/limits";

const hours = limits.enrolmentLifetime / (60 * 60 * 1000);

/** The one-time address that was just made, while the answer of its form is on the screen; nothing otherwise. */
export function EnrolmentAddress({ state }: { state: FormState }) {
  const { invited, enrolmentAddress } = state.values;
  if (enrolmentAddress === undefined || state.errors.length > 0) return null;
  return (
    <Notice tone="success" title={`職員ID ${invited} の登録用アドレス`} role="status">
      <p className="font-mono wrap-anywhere">{enrolmentAddress}</p>
      <p>
        ご本人だけに、安全な方法で渡してください。一度だけ使え、{hours}
        時間で無効になります。このアドレスは、もう表示できません。
      </p>
    </Notice>
  );
}
