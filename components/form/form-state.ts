export type FormError = { field?: string; message: string };

/** A request to look once more, told one time only; each offer is a button that puts the field right. */
export type FormHint = { field: string; message: string; offers: { name: string; value: string; label: string }[] };

/** A mail as it would go out, to be read before it does. */
export type MailPreview = { subject: string; text: string };

/** How it ended for those of several applications that ended alike, by 受付番号; small, for the state goes back with the next post. */
export type FormOutcome = { done: boolean; message: string; references: string[] };

/**
 * What an action hands back to its form: the values to show again (never a password or a code's answer), the sentences to
 * read, and how often it was tried. `done` says what was just put right.
 */
export type FormState = {
  values: Record<string, string>;
  errors: FormError[];
  hints?: FormHint[];
  done?: string;
  preview?: MailPreview;
  outcomes?: FormOutcome[];
  attempt: number;
};

export const emptyForm: FormState = { values: {}, errors: [], attempt: 0 };

/** The first sentence that belongs beside `field`, if there is one. */
export function errorFor(state: FormState, field: string): string | undefined {
  return state.errors.find((error) => error.field === field)?.message;
}
