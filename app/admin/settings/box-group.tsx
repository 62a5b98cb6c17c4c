import type { ShownSettings } from "@/app/admin/settings/shown-settings";
import { Checkbox } from "@/components/form/checkbox";

type BoxGroupProps = {
  legend: string;
  support: string;
  boxes: { name: string; label: string }[];
  shown: ShownSettings;
};

/** Several boxes of one setting, any of which may be ticked. */
export function BoxGroup({ legend, support, boxes, shown }: BoxGroupProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="font-bold">{legend}</legend>
      <p className="mt-1 max-w-[40em] text-base text-solid-gray-700">{support}</p>
      <div className="mt-2 flex flex-wrap gap-x-8">
        {boxes.map(({ name, label }) => (
          <Checkbox key={name} name={name} label={label} defaultChecked={shown[name] === "yes"} />
        ))}
      </div>
    </fieldset>
  );
}
