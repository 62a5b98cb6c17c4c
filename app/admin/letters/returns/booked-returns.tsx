import { limits } from "@/domain/limits";
import { formatReference } from "@/domain/reference";

const most = limits.letters.returnsListed;

/** The letters that were booked in this sitting, the newest first: what is on the pile's other side. */
export function BookedReturns({ booked }: { booked: string }) {
  const references = booked.match(/.{8}/gu) ?? [];
  if (references.length === 0) return null;
  return (
    <section aria-labelledby="booked" className="flow">
      <h2 id="booked">
        この画面で返戻にした通知書({references.length === most ? `新しい${most}通` : `${references.length}通`})
      </h2>
      <ul>
        {references.map((reference) => (
          <li key={reference}>
            <a href={`/admin/applications/${reference}`} className="inline-flex min-h-11 items-center">
              {formatReference(reference)}
            </a>
          </li>
        ))}
      </ul>
      <p>申請一覧の「返戻」から、住所を確認して審査に戻せます。</p>
    </section>
  );
}
