import { builtActions } from "@/tests/support/action-ids";
import type { TrainingServer } from "@/tests/support/training-server";

interface Post {
  fields?: Record<string, string>;
  headers?: Record<string, string>;
  /** Where to, when it is not the action's own page. */
  page?: string;
}

/** Posts a form to a server action by its name, as a browser without scripts would; follows no redirect. */
export function postAction(
  server: TrainingServer,
  name: string,
  { fields = {}, headers = {}, page }: Post,
): Promise<Response> {
  const action = builtActions().find((each) => each.name === name);
  if (action === undefined) throw new Error(`The build has no action ${name}.`);
  const body = new FormData();
  body.append("$ACTION_REF_1", "");
  body.append("$ACTION_1:0", JSON.stringify({ id: action.id, bound: "$@1" }));
  body.append("$ACTION_1:1", JSON.stringify([{ values: {}, errors: [], attempt: 0 }]));
  for (const [field, value] of Object.entries(fields)) body.append(field, value);
  return fetch(server.url + (page ?? action.page), {
    method: "POST",
    redirect: "manual",
    body,
    headers: { Origin: server.url, ...headers },
  });
}
