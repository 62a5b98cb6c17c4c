import { controlLook } from "@/components/form/field";

type FilterSelectProps = {
  name: string;
  label: string;
  options: { value: string; label: string }[];
  defaultValue?: string;
};

/** One condition of the queue by a native list, which opens with 「指定なし」. */
export function FilterSelect({ name, label, options, defaultValue = "" }: FilterSelectProps) {
  return (
    <div className="w-full max-w-xs">
      <label htmlFor={name} className="block w-fit font-bold">
        {label}
      </label>
      <select id={name} name={name} defaultValue={defaultValue} className={`${controlLook} mt-2 w-full`}>
        <option value="">指定なし</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
