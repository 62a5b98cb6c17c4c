"use client";

type ChooseProps = {
  href: string;
  /** The names of the boxes that are ticked; every other box of the form is cleared. */
  names: readonly string[];
  label: string;
};

/** Ticks these boxes of its form and no others; without scripts the link opens the page with them ticked. */
export function Choose({ href, names, label }: ChooseProps) {
  return (
    <a
      href={href}
      className="inline-flex min-h-11 items-center"
      onClick={(event) => {
        const boxes = event.currentTarget.closest("form")?.querySelectorAll<HTMLInputElement>("input[type=checkbox]");
        for (const box of boxes ?? []) box.checked = names.includes(box.name);
        event.preventDefault();
      }}
    >
      {label}
    </a>
  );
}
