/** A long code in groups of four with spaces between, as people read and copy it; for showing alone. */
export function inGroups(code: string): string {
  return code.match(/.{1,4}/gu)?.join(" ") ?? "";
}
