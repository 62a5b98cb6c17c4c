import { Notice } from "@/components/ui/notice";

type DestinationProps = { municipality: string; officeMoved: boolean };

/** Where the letter goes, as far as it may be shown, and the question whether that is still right (domain.md §5). */
export function Destination({ municipality, officeMoved }: DestinationProps) {
  return (
    <section aria-labelledby="destination" className="flow">
      <h2 id="destination">通知書の送り先</h2>
      <p>
        事業所台帳に登録された住所
        {municipality && (
          <>
            (<strong>{municipality}</strong>)
          </>
        )}
        へ郵送します。{!officeMoved && "移転していませんか。"}
      </p>
      {officeMoved ? (
        <Notice tone="warning" title="移転したことを申請と一緒に伝えます">
          <p>
            台帳の住所が変わるまで、通知書をお送りできないことがあります。
            <a href="/reissue/moved">変更届のご案内・取り消しはこちら</a>
          </p>
        </Notice>
      ) : (
        <p>
          <a href="/reissue/moved">移転した場合はこちら</a>
        </p>
      )}
    </section>
  );
}
