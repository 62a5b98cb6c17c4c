/** The text of some markup without its tags. */
export function text(html: string): string {
  return html.replaceAll(/<[^>]*>/g, "");
}

/** The attributes of the first `tag` in some markup, names in lower case as HTML reads them. */
export function attributes(html: string, tag: string): Record<string, string> {
  const written = html.match(new RegExp(`<${tag}(\\s[^>]*)?>`))?.[1] ?? "";
  return Object.fromEntries(
    [...written.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name.toLowerCase(), value]),
  );
}

/** Whether all `parts` occur in some markup, each behind the one before it. */
export function order(html: string, parts: string[]): boolean {
  const places = parts.map((part) => html.indexOf(part));
  return places.every((place, index) => place > (places[index - 1] ?? -1));
}
