import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import type { MissingReport } from "@/domain/missing-letter";
import { formatDate, formatDateTime, startOfTokyoDay } from "@/lib/dates";

type StatusLetterProps = {
  letter?: { postedAt: Date; trackingNumber: string | null; validUntil: Date | null };
  /** Whether the letter can be reported as missing, and from which day ("2026-12-08"). */
  missing?: { report: MissingReport; from: string };
  /** How the federation posts its letters; blank where it is not known. */
  mailClass: string;
  now: Date;
};

/** The letter on its way: how it travels, until when its password holds, and what to do when it does not come. Nothing before posting. */
export function StatusLetter({ letter, missing, mailClass, now }: StatusLetterProps) {
  if (letter === undefined || missing === undefined) return null;
  const { postedAt, trackingNumber, validUntil } = letter;
  return (
    <section aria-labelledby="letter" className="flow">
      <h2 id="letter">通知書</h2>
      <SummaryList
        rows={[
          { term: "発送日", value: formatDate(postedAt) },
          ...(mailClass ? [{ term: "郵便の種類", value: mailClass }] : []),
          ...(trackingNumber ? [tracking(trackingNumber)] : []),
          ...(validUntil ? [{ term: "仮パスワードの有効期限", value: formatDateTime(validUntil) }] : []),
        ]}
      />
      {validUntil !== null && validUntil <= now && (
        <Notice tone="warning">
          <p>仮パスワードの有効期限が過ぎました。国保連合会へお電話ください。</p>
        </Notice>
      )}
      {missing.report === "received" ? (
        <Received validUntil={validUntil !== null && validUntil > now ? validUntil : null} />
      ) : (
        <>
          <h3>通知書が届かない場合</h3>
          <Missing report={missing.report} from={missing.from} />
        </>
      )}
    </section>
  );
}

function tracking(number: string) {
  const note = "日本郵便の追跡サービスでこの番号を入力すると、配達の状況がわかります。";
  return { term: "追跡番号", value: <span className="code">{number}</span>, note };
}

/** `validUntil` only while the password still holds. */
function Received({ validUntil }: { validUntil: Date | null }) {
  return (
    <p>
      通知書は未開封で届いたと報告されています。
      {validUntil && `有効期限(${formatDateTime(validUntil)})までにログインしてください。`}
    </p>
  );
}

function Missing({ report, from }: { report: Exclude<MissingReport, "received">; from: string }) {
  switch (report) {
    case "too-early":
      return (
        <p>
          {formatDate(startOfTokyoDay(from))}になっても届かないときは、この画面から国保連合会へ知らせることができます。
        </p>
      );
    case "possible":
      return (
        <>
          <p>届く見込みの日を過ぎました。まだ届いていないときは、国保連合会へお知らせください。</p>
          <p>
            <ButtonLink href="/status/missing">通知書が届かないことを知らせる</ButtonLink>
          </p>
        </>
      );
    case "reported":
      return <p>届いていないことは、国保連合会へ知らせてあります。お急ぎのときは、国保連合会へお電話ください。</p>;
  }
}
