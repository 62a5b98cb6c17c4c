import { PhoneLink } from "@/components/ui/phone-link";
import { helpdeskPhone } from "@/domain/helpdesk-phone";

/** 受付番号がわからない場合: where it is written, and whom to call when that is lost too. */
export function ReferenceLost() {
  return (
    <section className="flow">
      <h2>受付番号がわからない場合</h2>
      <p>
        受付番号は、件名が「ログイン情報再発行申請
        受付通知(介護保険)」のメールに書かれています。メールも見つからない場合は、国保連合会へお電話ください。
      </p>
      <p>
        電話番号がわからないときは、ヘルプデスク <PhoneLink number={helpdeskPhone} /> へお電話ください。
      </p>
    </section>
  );
}
