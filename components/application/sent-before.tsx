import { formatReference } from "@/domain/reference";

type SentBeforeProps = { applications: { reference: string; providerNumber: string; providerName: string }[] };

/** The applications that this browser sent just before, for other offices; nothing when there are none. */
export function SentBefore({ applications }: SentBeforeProps) {
  if (applications.length === 0) return null;
  return (
    <section aria-labelledby="sent-before" className="flow">
      <h2 id="sent-before">続けて申請した事業所</h2>
      <ul>
        {applications.map(({ reference, providerNumber, providerName }) => (
          <li key={reference}>
            {providerName}({providerNumber}) 受付番号 <span className="code">{formatReference(reference)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
