import type { BuiltAction } from "@/tests/support/action-ids";

/** A request body that no screen of ours would send, with the headers that go with it. */
export interface Garbage {
  what: string;
  body: string | Uint8Array<ArrayBuffer> | FormData | undefined;
  headers: Record<string, string>;
}

const json = { "Content-Type": "text/plain;charset=UTF-8" };
const torn = { "Content-Type": "multipart/form-data; boundary=torn" };

/** What can be thrown at an action: as a browser without scripts would post, and as Next's own client would. */
export function garbageFor({ id }: BuiltAction): Garbage[] {
  const byScript = { "Next-Action": id };
  const called = calls.map(([what, body]) => ({
    what: `called with ${what}`,
    body,
    headers: { ...json, ...byScript },
  }));
  const answers = fields(id).map(([what, body]) => ({ what: `posted with ${what}`, body, headers: {} }));
  return [
    { what: "called with nothing", body: undefined, headers: byScript },
    {
      what: "called with a torn form",
      body: "--torn\r\nContent-Disposition: form-data",
      headers: { ...torn, ...byScript },
    },
    { what: "called with bytes", body: new Uint8Array([0, 255, 254, 128]), headers: { ...json, ...byScript } },
    ...called,
    { what: "posted with nothing", body: undefined, headers: {} },
    { what: "posted as text", body: `$ACTION_ID_${id}=`, headers: { "Content-Type": "text/plain" } },
    { what: "posted as JSON", body: `{"$ACTION_ID_${id}":""}`, headers: { "Content-Type": "application/json" } },
    {
      what: "posted as a plain form",
      body: `%24ACTION_ID_${id}=&a=%FF`,
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
    },
    {
      what: "posted as a torn form",
      body: `--torn\r\nContent-Disposition: form-data; name="$ACTION_ID_${id}"`,
      headers: torn,
    },
    ...answers,
  ];
}

const calls: [string, string][] = [
  ["no list", "null"],
  ["an empty list", "[]"],
  ["nothing in the list", "[null,null]"],
  ["numbers", "[1,2]"],
  ["texts", `["a","b"]`],
  ["a prototype", `[{"__proto__":{"attempt":1},"constructor":{"prototype":{}}},{"__proto__":null}]`],
  ["a reference to nothing", `["$F1","$K2"]`],
  ["a reference to itself", `["$0","$0"]`],
  ["a promise that never comes", `["$@1","$@2"]`],
  ["a huge list", `[${Array(9000).fill("[]").join(",")}]`],
  ["a deep list", `${"[".repeat(5000)}${"]".repeat(5000)}`],
  ["no JSON", "{"],
];

function fields(id: string): [string, FormData][] {
  const bound = (state: string): [string, string][] => [
    ["$ACTION_REF_1", ""],
    ["$ACTION_1:0", JSON.stringify({ id, bound: "$@1" })],
    ["$ACTION_1:1", state],
  ];
  return [
    ["only the action", form([[`$ACTION_ID_${id}`, ""]])],
    ["no earlier state", form(bound("[]"))],
    ["an earlier state of null", form(bound("[null]"))],
    ["a wrong earlier state", form(bound(`[{"values":7,"errors":"x","attempt":{}}]`))],
    ["a torn earlier state", form(bound("{"))],
    [
      "a foreign bound",
      form([
        ["$ACTION_REF_1", ""],
        ["$ACTION_1:0", `{"id":"${id}","bound":"$F9"}`],
      ]),
    ],
    ["prototype keys", form([...bound("[{}]"), ["__proto__", "x"], ["constructor", "x"], ["toString", "x"]])],
    ["a field a thousand times", form([...bound("[{}]"), ...Array(1000).fill(["email", "a@example.jp"])])],
    ["control characters", form([...bound("[{}]"), ["providerNumber", "\u0000\u202e\ud800"], ["code", "\r\n"]])],
    ["files for texts", filed(form(bound("[{}]")))],
  ];
}

function form(entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

function filed(data: FormData): FormData {
  for (const name of ["providerNumber", "email", "code", "password", "totp", "reference", "act"]) {
    data.append(name, new Blob(["x"]), "x.txt");
  }
  return data;
}
