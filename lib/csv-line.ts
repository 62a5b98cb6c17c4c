export type CsvCell = string | number | null;

/**
 * One line of a CSV file, ended by CR LF. Every text is quoted; one that a spreadsheet would take for a formula gets an
 * apostrophe in front, so that a name that an applicant or a ledger wrote is never run (CSV injection).
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(cellText).join(",")}\r\n`;
}

/** What begins a formula: = + - @, their full-width forms, and the controls that spreadsheets skip before one. */
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** Whether a spreadsheet would take this text for a formula. */
export function isFormula(text: string): boolean {
  return formula.test(text);
}

function cellText(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const harmless = isFormula(cell) ? `'${cell}` : cell;
  return `"${harmless.replaceAll('"', '""')}"`;
}
