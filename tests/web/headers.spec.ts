import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { z } from "zod";
import { test } from "@/tests/support/browser-test";
import { headerFaults, scriptsWithoutNonce } from "@/tests/support/header-faults";
import { postAction } from "@/tests/support/post-action";
import { startTrainingServer, type TrainingServer } from "@/tests/support/training-server";

const site = "https://login-reissue.example.jp";

/** Every address of the build, made-up values for parameters, and some that lead nowhere. */
const routes = z.record(z.string(), z.string());
const built = Object.values(routes.parse(JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8"))));
const nowhere = [
  "/nowhere",
  "/admin/applications/none",
  "/mailbox/none/html",
  "/%E3%81%82",
  "/reissue/apply/%00",
  "/received/K7M2Q9XA/",
];
const addresses = [...built.filter((route) => !route.startsWith("/_") && route !== "/icon.svg"), ...nowhere].map(
  (route) => route.replace(/\[[^\]]*\]/g, "K7M2Q9XA"),
);

test("every address of the build answers with the protective headers, errors included (R47)", async ({ server }) => {
  expect(await faultsOf(server, false)).toEqual([]);
});

test("the built files may be kept for a year, since a new build gives them new names", async ({ server }) => {
  const html = await (await fetch(server.url)).text();
  const [file = ""] = /\/_next\/static\/[^"]+\.css/.exec(html) ?? [];
  const { headers } = await fetch(server.url + file);
  expect(headers.get("cache-control")).toContain("immutable");
});

test("where the site is served by TLS, every address says so (R47)", async () => {
  const server = await startTrainingServer({ APP_URL: site });
  try {
    expect(await faultsOf(server, true)).toEqual([]);
  } finally {
    await server.close();
  }
});

test("what the server itself refuses has the same headers (R27, R47)", async ({ server }) => {
  const large = await fetch(`${server.url}/reissue/apply`, { method: "POST", body: "x".repeat(70_000) });
  expect([large.status, ...headerFaults(large.headers)]).toEqual([413]);
});

test("behind TLS every cookie is host-bound, Secure, HttpOnly and SameSite (R41)", async () => {
  const server = await startTrainingServer({ APP_URL: site });
  try {
    const headers = { Origin: site, "X-Forwarded-Host": new URL(site).host };
    const application = {
      providerNumber: "1311111111",
      email: "a@office.example.jp",
      emailConfirmation: "a@office.example.jp",
    };
    const answers = [
      await postAction(server, "sendApplication", { headers, fields: application }),
      await postAction(server, "logIn", {
        headers,
        fields: { userId: "KJ131111111101", password: "kunren-jigyosho-2026" },
      }),
      await postAction(server, "givePassword", {
        headers,
        fields: { staffId: "tokyo-reviewer", password: "kunren-shokuin-2026" },
      }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(303);
      const cookies = answer.headers.getSetCookie();
      expect(cookies).not.toEqual([]);
      for (const cookie of cookies) expect(cookie).toMatch(/^__Host-[^;]+; Path=\/;.*Secure; HttpOnly; SameSite=lax/i);
    }
  } finally {
    await server.close();
  }
});

async function faultsOf(server: TrainingServer, byTls: boolean): Promise<string[]> {
  const faults: string[] = [];
  for (const address of addresses) {
    const answer = await fetch(server.url + address, { redirect: "manual" });
    const html = await answer.text();
    const found = headerFaults(answer.headers, byTls);
    if (answer.headers.get("content-type")?.startsWith("text/html"))
      found.push(...scriptsWithoutNonce(html, answer.headers));
    if (answer.status >= 500) found.push(`status ${answer.status}`);
    faults.push(...found.map((fault) => `${address}: ${fault}`));
  }
  return faults;
}
