/** A long code or password in groups of four, in order, as people read and copy it (R28, domain.md §5). */
export function inGroups(code: string): string[] {
  return code.match(/.{1,4}/gu) ?? [];
}
