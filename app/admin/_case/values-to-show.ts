import type { FormState } from "@/components/form/form-state";

type Values = FormState["values"];

/** What its reader found about the very case and ledger row that the page showed: the address that was read, the call to its number. */
const findings = new Set(["addressConfirmed", "callResult", "answeredBy", "calledAt"]);

/** Which case and which ledger row a page shows. */
export function stampOf({ version, ledgerSeenAt }: Values): string {
  return `${version} ${ledgerSeenAt}`;
}

/** What was typed, to stand in its form again; without findings once the page shows another case or ledger row than they were made on. */
export function valuesToShow(typed: Values, hidden: Values): Values {
  if (stampOf(typed) === stampOf(hidden)) return typed;
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !findings.has(name)));
}
