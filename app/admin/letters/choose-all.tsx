"use client";

/** Ticks every box of its form; without scripts the link opens the page with all of them ticked. */
export function ChooseAll({ href }: { href: string }) {
  return (
    <a
      href={href}
      className="inline-flex min-h-11 items-center"
      onClick={(event) => {
        const boxes = event.currentTarget.closest("form")?.querySelectorAll<HTMLInputElement>("input[type=checkbox]");
        for (const box of boxes ?? []) box.checked = true;
        event.preventDefault();
      }}
    >
      すべて選ぶ
    </a>
  );
}
