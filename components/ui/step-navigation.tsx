export type StepState = "done" | "current" | "upcoming" | "skipped" | "optional";
export type Step = { title: string; state: StepState; note?: string };

/**
 * The path actually walked, as the manual's numbered steps (domain.md §3.1, §7). Skipped and optional steps carry their
 * `note` in place of a number and do not count. On a phone: the markers in one row, and the name of what comes next.
 */
export function StepNavigation({ steps }: { steps: Step[] }) {
  const counted = steps.filter(counts);
  const position = counted.findIndex((step) => step.state === "current") + 1;
  const next = counted[position];
  return (
    <nav aria-label="手続きの流れ" className="mb-10 text-dns-14N-130 md:mb-14 print:hidden">
      <p className="mb-3 max-w-none text-solid-gray-700 md:sr-only">
        全{counted.length}ステップ中、{position}番目。
        {next && (
          <span aria-hidden="true" className="inline-block">
            次は「{next.title}」
          </span>
        )}
      </p>
      <ol className="flex max-w-none">
        {steps.map((step, index) => (
          <StepItem
            key={step.title}
            step={step}
            number={counted.indexOf(step) + 1}
            passed={steps.slice(index + 1).some(({ state }) => state === "current")}
          />
        ))}
      </ol>
    </nav>
  );
}

function StepItem({ step, number, passed }: { step: Step; number: number; passed: boolean }) {
  const current = step.state === "current";
  return (
    <li
      aria-current={current ? "step" : undefined}
      className="group relative min-w-0 grow basis-0 max-md:last:flex-none md:pr-4"
    >
      <span
        aria-hidden="true"
        className={`absolute inset-x-0 top-[calc(1rem-1px)] border-t-2 group-last:hidden ${passed ? "border-blue-900" : "border-solid-gray-420"}`}
      />
      <span
        className={`relative flex size-8 items-center justify-center rounded-full border-2 font-bold tabular-nums ${markers[step.state]}`}
      >
        {step.state === "done" ? <Check /> : counts(step) ? number : <span aria-hidden="true">–</span>}
      </span>
      <span
        className={`sr-only md:not-sr-only md:mt-2 md:block ${current ? "font-bold text-blue-1000" : "text-solid-gray-700"}`}
      >
        {step.title}
        {step.note && <span className="md:mt-1 md:block">({step.note})</span>}
      </span>
    </li>
  );
}

function counts(step: Step): boolean {
  return step.state !== "skipped" && step.state !== "optional";
}

const markers: Record<StepState, string> = {
  done: "border-blue-900 bg-white text-blue-900",
  current: "border-blue-900 bg-blue-900 text-white outline-2 outline-offset-2 outline-blue-900",
  upcoming: "border-solid-gray-600 bg-white text-solid-gray-700",
  skipped: "border-dashed border-solid-gray-600 bg-white text-solid-gray-700",
  optional: "border-dashed border-solid-gray-600 bg-white text-solid-gray-700",
};

function Check() {
  return (
    <svg viewBox="0 0 24 24" role="img" aria-label="完了" className="size-5 fill-none stroke-current stroke-[3]">
      <path d="M5 12.5 10 17.5 19 7" />
    </svg>
  );
}
