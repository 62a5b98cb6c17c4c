import type { PeriodAsked } from "@/app/admin/letters/period-asked";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";

/** The days whose posted letters are wanted as a file; a GET form, so that it works without scripts. */
export function PostedPeriod({ asked: { from, to, errors } }: { asked: PeriodAsked }) {
  const errorFor = (name: string) => errors.find(({ field }) => field === name)?.message;
  return (
    <form action="/admin/letters/export" className="flow">
      <h3>発送した通知書の一覧(CSV)</h3>
      <p>発送日で期間を選べます。空欄のままにすると、すべての日の分をダウンロードします。</p>
      <div className="grid max-w-2xl gap-x-6 gap-y-4 sm:grid-cols-2">
        <TextField
          name="from"
          label="いつから"
          type="date"
          width="medium"
          defaultValue={from}
          error={errorFor("from")}
        />
        <TextField name="to" label="いつまで" type="date" width="medium" defaultValue={to} error={errorFor("to")} />
      </div>
      <Button variant="secondary">一覧をダウンロード(CSV)</Button>
    </form>
  );
}
