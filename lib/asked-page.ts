/** The header by which the server in front tells the program which page was asked for; nobody else may set it. */
export const askedPageHeader = "x-asked-page";

interface Asked {
  method: string;
  /** Path and query, "/admin?status=all". */
  address: string;
  referer: string | undefined;
  /** Where the site is served, "https://reissue.example.jp". */
  site: string;
}

/**
 * The page of this site that a request came for, "/admin?status=all", to be led back to after signing in: the address itself
 * where it was opened, the page of the form where something was posted. "" where none is known.
 */
export function askedPage({ method, address, referer, site }: Asked): string {
  if (method !== "GET" && method !== "HEAD") return referer === undefined ? "" : pageOf(referer, site);
  return pageOf(address, site);
}

function pageOf(address: string, site: string): string {
  if (!URL.canParse(address, site)) return "";
  const { origin, pathname, searchParams } = new URL(address, site);
  if (origin !== new URL(site).origin) return "";
  searchParams.delete("_rsc"); // What Next adds to a link that scripts follow.
  const query = searchParams.toString();
  return query === "" ? pathname : `${pathname}?${query}`;
}
