import { expect } from "@playwright/test";
import { type BuiltAction, builtActions } from "@/tests/support/action-ids";
import { test } from "@/tests/support/browser-test";
import { type Garbage, garbageFor } from "@/tests/support/garbage";

for (const action of builtActions()) {
  test(`${action.name} refuses garbage cleanly, at its page and at the top (R26)`, async ({ server }) => {
    const failed: string[] = [];
    for (const garbage of garbageFor(action)) {
      for (const page of new Set([action.page, "/"])) {
        const status = await thrown(server.url, page, garbage);
        if (status >= 500) failed.push(`${status} at ${page}, ${garbage.what}`);
      }
    }
    expect(failed).toEqual([]);
  });
}

test("an action that the build does not know is told to the reader, not a failure (R26)", async ({ server }) => {
  const stale: BuiltAction = { id: "6".repeat(42), name: "stale", page: "/reissue/apply" };
  for (const garbage of garbageFor(stale)) {
    expect(await thrown(server.url, stale.page, garbage), garbage.what).toBeLessThan(500);
  }
});

test("no log line quotes what was posted, however torn it was (R11)", async ({ server }) => {
  const quoted = "clerk@office.example.jp";
  for (const { id, page } of builtActions()) {
    for (const body of [`[{"email":${quoted}}]`, `${quoted}`, `["${quoted}`]) {
      await thrown(server.url, page, { what: "", body, headers: { "Next-Action": id, "Content-Type": "text/plain" } });
    }
  }
  expect(server.output()).not.toContain(quoted.slice(0, 6));
});

async function thrown(url: string, page: string, { body, headers }: Garbage): Promise<number> {
  const answer = await fetch(url + page, {
    method: "POST",
    redirect: "manual",
    body,
    headers: { Origin: url, ...headers },
  });
  await answer.arrayBuffer();
  return answer.status;
}
