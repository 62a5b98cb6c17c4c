type NavigationProps = { label: string; items: { href: string; title: string; current?: boolean }[] };

/** The row of rooms below the header, for those signed in; `label` names the landmark, `current` marks the room one is in. */
export function Navigation({ label, items }: NavigationProps) {
  return (
    <nav aria-label={label}>
      <ul className="-mx-3 flex flex-wrap">
        {items.map(({ href, title, current }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={current ? "page" : undefined}
              className="block px-3 pb-3.5 pt-2.5 text-inherit no-underline hover:underline aria-[current]:border-b-4 aria-[current]:border-white aria-[current]:pb-2.5 aria-[current]:font-bold"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
