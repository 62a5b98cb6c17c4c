import type { BatchStand } from "@/domain/letter-batch";

/** 承認・印刷・封入・発送 in a row, each with its number; a number that falls behind is marked by word as well as colour. */
export function BatchSteps({ stand }: { stand: BatchStand }) {
  const steps = [
    { name: "承認", count: stand.approved },
    { name: "印刷", count: stand.printed },
    { name: "封入", count: stand.sealed },
    { name: "発送", count: stand.posted },
  ];
  return (
    <dl className="grid max-w-3xl grid-cols-2 gap-3 sm:grid-cols-4">
      {steps.map(({ name, count }) => {
        const behind = stand.approved - count;
        return (
          <div
            key={name}
            className={`rounded-8 border-2 px-4 py-3 ${behind > 0 ? "border-yellow-1000 bg-yellow-50" : "border-green-800 bg-green-50"}`}
          >
            <dt className="font-bold">{name}</dt>
            <dd>
              <span className="text-2xl font-bold tabular-nums">{count}</span>通
              <p className="text-base">{behind > 0 ? `残り${behind}通` : "済"}</p>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
