import { Refusal } from "@/domain/refusal";

/** The refusal that an act ends in. Whatever else it throws passes through, and an act that succeeds fails the test. */
export async function refusalOf(act: Promise<unknown>): Promise<Refusal> {
  try {
    await act;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("the act was not refused");
}

/** How each of several acts at once ended: "done" or the code of its refusal. Whatever else one throws passes through. */
export function outcomes(acts: readonly Promise<unknown>[]): Promise<string[]> {
  return Promise.all(acts.map((act) => act.then(() => "done", codeOf)));
}

function codeOf(error: unknown): string {
  if (error instanceof Refusal) return error.code;
  throw error;
}
