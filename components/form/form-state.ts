export type FormError = { field?: string; message: string };

/**
 * What an action hands back to its form: the values to show again (never a password or a code's answer), the sentences to
 * read, and how often it was tried.
 */
export type FormState = { values: Record<string, string>; errors: FormError[]; attempt: number };

export const emptyForm: FormState = { values: {}, errors: [], attempt: 0 };

/** The first sentence that belongs beside `field`, if there is one. */
export function errorFor(state: FormState, field: string): string | undefined {
  return state.errors.find((error) => error.field === field)?.message;
}
