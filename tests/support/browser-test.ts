import { type BrowserContext, test as base, type Page } from "@playwright/test";
import { Clerk } from "@/tests/support/clerk";
import { Desk } from "@/tests/support/desk";
import { dealOffices, type TestOffice } from "@/tests/support/training-ledger";
import { startTrainingServer, type TrainingServer } from "@/tests/support/training-server";
import { callWitness, type Witness } from "@/tests/support/witness";

interface PerTest {
  witness: Witness;
  /** A further browser with nothing of the first: another person's. */
  newBrowser: () => Promise<Page>;
  /** A clerk of an office of its own, on the test's page. */
  clerk: Clerk;
  /** A clerk of a given office, or of the next one, on the test's page or on another. */
  newClerk: (given?: { office?: TestOffice; page?: Page; email?: string }) => Promise<Clerk>;
  /** A member of staff, signed in, in a browser of their own; `byHand` walks 職員ログイン, which costs seconds. */
  newDesk: (staffId: string, how?: { byHand?: boolean }) => Promise<Desk>;
}

interface PerWorker {
  server: TrainingServer;
  nextOffice: ReturnType<typeof dealOffices>;
  nextAddress: () => string;
}

/** Playwright's `test` with a server per worker, an office, a client address and a witness per test. */
export const test = base.extend<PerTest, PerWorker>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
    async ({}, use) => {
      const server = await startTrainingServer();
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  nextOffice: [({}, use) => use(dealOffices()), { scope: "worker" }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  nextAddress: [({}, use) => use(clientAddresses()), { scope: "worker" }],
  baseURL: ({ server }, use) => use(server.url),
  extraHTTPHeaders: ({ nextAddress }, use) => use({ "X-Forwarded-For": nextAddress() }),
  witness: [
    async ({ server, context }, use, testInfo) => {
      const witness = callWitness(server);
      witness.watch(context);
      await use(witness);
      if (testInfo.status !== testInfo.expectedStatus) await testInfo.attach("server", { body: server.output() });
      await witness.testify();
    },
    { auto: true },
  ],
  newBrowser: async (
    { browser, witness, contextOptions, javaScriptEnabled, baseURL, extraHTTPHeaders, viewport },
    use,
  ) => {
    const opened: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({
        ...contextOptions,
        javaScriptEnabled,
        baseURL,
        extraHTTPHeaders,
        viewport,
      });
      witness.watch(context);
      opened.push(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
  newClerk: async ({ page, newBrowser, nextOffice, witness }, use) => {
    await use(
      async ({ office = nextOffice(), page: own = page, email = `clerk-${office.number}@office.example.jp` } = {}) => {
        return new Clerk({ page: own, mailbox: await newBrowser(), office, email, witness });
      },
    );
  },
  newDesk: async ({ newBrowser, server }, use) => {
    await use(async (staffId, { byHand = false } = {}) => {
      const desk = new Desk(await newBrowser(), server);
      await (byHand ? desk.signIn(staffId) : desk.enter(staffId));
      return desk;
    });
  },
  clerk: async ({ newClerk }, use) => use(await newClerk()),
});

/** Addresses of a network reserved for documentation, each once. */
function clientAddresses(): () => string {
  let given = 0;
  return () => {
    given += 1;
    return `2001:db8:${given.toString(16)}::1`;
  };
}
