import { refresh } from "next/cache";
import { after } from "next/server";
import type { z } from "zod";
import { sameOrigin } from "@/app/_web/origin";
import type { FormState } from "@/components/form/form-state";
import { Refusal } from "@/domain/refusal";
import { kickOutbox } from "@/services/mail/kick-outbox";

const secretFields = [
  "password",
  "passwordConfirmation",
  "currentSecret",
  "newSecurityCode",
  "newSecurityCodeConfirmation",
  "code",
  "totp",
];
/** As long as the longest text that a form takes: whoever is refused must not find it cut off. */
const longestEcho = 1000;

/** What an act hands back instead of leading on: values that it changed, and what its reader should look at. */
export type Answer = Partial<Pick<FormState, "values" | "hints" | "done" | "preview" | "outcomes">>;

/**
 * The web's side of every form: origin, parse, act; a refusal becomes the same form with the same values and one sentence,
 * on a page drawn anew, for what was refused may have changed under its reader.
 * `act` ends by redirecting, or gives an answer for its reader to look at. Both arguments come from outside whatever
 * their types say (R26).
 */
export async function handleForm<Input>(
  previous: unknown,
  data: unknown,
  form: z.ZodType<Input>,
  act: (input: Input) => Promise<Answer>,
): Promise<FormState> {
  const fields = data instanceof FormData ? textFields(data) : {};
  const again = (errors: FormState["errors"], answer: Answer = {}) => ({
    ...answer,
    values: { ...echoed(fields), ...answer.values },
    errors,
    attempt: attemptAfter(previous),
  });
  try {
    await sameOrigin();
    const parsed = form.safeParse(fields);
    if (!parsed.success) return again(sentences(parsed.error));
    after(kickOutbox);
    return again([], await act(parsed.data));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refresh();
    return again([{ field: error.field, message: error.message }]);
  }
}

function textFields(data: FormData): Record<string, string> {
  return Object.fromEntries([...data].filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

function echoed(fields: Record<string, string>): Record<string, string> {
  const shown = Object.entries(fields).filter(([name]) => !name.startsWith("$ACTION") && !secretFields.includes(name));
  return Object.fromEntries(shown.map(([name, value]) => [name, value.slice(0, longestEcho)]));
}

function sentences(error: z.ZodError): FormState["errors"] {
  const byField = new Map(error.issues.toReversed().map((issue) => [issue.path.join("."), issue.message]));
  return [...byField].toReversed().map(([field, message]) => ({ field: field || undefined, message }));
}

function attemptAfter(previous: unknown): number {
  const attempt = typeof previous === "object" && previous !== null && "attempt" in previous ? previous.attempt : 0;
  return typeof attempt === "number" && Number.isSafeInteger(attempt) ? attempt + 1 : 1;
}
