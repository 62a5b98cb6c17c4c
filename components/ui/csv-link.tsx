/** The way to a list as a file, below the list. */
export function CsvLink({ href, children }: { href: string; children: string }) {
  return (
    <p>
      <a href={href} className="inline-flex min-h-11 items-center">
        {children}をダウンロード(CSV)
      </a>
    </p>
  );
}
