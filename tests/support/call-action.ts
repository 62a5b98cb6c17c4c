import { builtActions } from "@/tests/support/action-ids";
import type { TrainingServer } from "@/tests/support/training-server";

/** Calls a server action by its name, as a browser with scripts would, whatever its page shows; gives what it answered, as text. */
export async function callAction(
  server: TrainingServer,
  name: string,
  fields: Record<string, string>,
  Cookie: string,
): Promise<string> {
  const action = builtActions().find((each) => each.name === name);
  if (action === undefined) throw new Error(`The build has no action ${name}.`);
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) body.append(`_1_${field}`, value);
  body.append("0", JSON.stringify([{ values: {}, errors: [], attempt: 0 }, "$K1"]));
  const answer = await fetch(server.url + action.page, {
    method: "POST",
    redirect: "manual",
    body,
    headers: { Origin: server.url, Cookie, "Next-Action": action.id },
  });
  return answer.text();
}
