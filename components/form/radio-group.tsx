import { ariaFor, FieldError, type FieldProps, Required, supportId } from "@/components/form/field";

export type RadioOption = { value: string; label: string; notes?: string[] };
type RadioGroupProps = Omit<FieldProps, "label"> & { legend: string; options: RadioOption[]; defaultValue?: string };

/** One of a few, each with its notes; the first radio's id is `name`, so that the error summary can lead there. */
export function RadioGroup({ name, legend, required, support, error, options, defaultValue }: RadioGroupProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: HTML allows it, and only this role may be aria-invalid.
    <fieldset role="radiogroup" aria-required={required} {...ariaFor({ name, support, error })} className="min-w-0">
      <legend className="font-bold">
        {legend}
        {required && <Required />}
      </legend>
      {support && (
        <div id={supportId(name)} className="mt-1 max-w-[40em] text-base text-solid-gray-700">
          {support}
        </div>
      )}
      <div className="mt-2">
        {options.map((option, index) => (
          <Radio
            key={option.value}
            name={name}
            id={index === 0 ? name : `${name}-${option.value}`}
            option={option}
            checked={option.value === defaultValue}
          />
        ))}
      </div>
      {error && <FieldError name={name} error={error} />}
    </fieldset>
  );
}

function Radio({ name, id, option, checked }: { name: string; id: string; option: RadioOption; checked: boolean }) {
  const notesId = `${id}-notes`;
  return (
    <div className="py-1">
      <div className="relative">
        <input
          type="radio"
          id={id}
          name={name}
          value={option.value}
          defaultChecked={checked}
          aria-describedby={option.notes && notesId}
          className="absolute left-0 top-2.5 size-6 cursor-pointer accent-blue-900"
        />
        <label htmlFor={id} className="block min-h-11 cursor-pointer py-2 pl-9">
          {option.label}
        </label>
      </div>
      {option.notes && (
        <ul id={notesId} className="ml-9 pb-3 text-base text-solid-gray-700">
          {option.notes.map((note) => (
            <li key={note} className="mt-1">
              {note}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
