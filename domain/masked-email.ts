/** A mail address as a sheet on the wall may show it: its first character and its domain, `k****@example.jp`. */
export function maskedEmail(address: string): string {
  const at = address.lastIndexOf("@");
  return `${at > 1 ? address.charAt(0) : ""}****${address.slice(at)}`;
}
