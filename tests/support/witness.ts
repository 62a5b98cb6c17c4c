import { type BrowserContext, expect } from "@playwright/test";
import { headerFaults } from "@/tests/support/header-faults";
import type { TrainingServer } from "@/tests/support/training-server";

/** Sees everything that a test's browsers and its server do, and at the end tells what should not have been. */
export interface Witness {
  watch(context: BrowserContext): void;
  /** Names a code, a password or an address that no URL, log line or error page may show (R11). */
  keepSecret(...texts: string[]): void;
  /** Fails the test for an error in a console, a broken request, or a secret that leaked. */
  testify(): Promise<void>;
}

/** A witness for one test. Pages may answer 4xx, for tests ask for that; what a page loads may not, and nothing may answer 5xx. */
export function callWitness(server: TrainingServer): Witness {
  const complaints: string[] = [];
  const addresses: string[] = [];
  const errorPages: Promise<string>[] = [];
  const secrets = new Set<string>();
  const outputBefore = server.output().length;

  return {
    watch(context) {
      context.on("weberror", (error) => complaints.push(`error in the page: ${error.error().message}`));
      context.on("console", (message) => {
        // A failed request is judged by its answer, below.
        if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
          complaints.push(`console of ${message.location().url}: ${message.text()}`);
        }
      });
      context.on("request", (request) => addresses.push(request.url()));
      context.on("response", (response) => {
        const status = response.status();
        if (!response.url().startsWith(server.url)) return;
        const isDocument = response.request().resourceType() === "document";
        if (isDocument && pathOf(response.url()) !== "") {
          const faults = headerFaults(new Headers(response.headers()));
          complaints.push(...faults.map((fault) => `${response.url()}: ${fault}`));
        }
        if (status < 400) return;
        if (status >= 500 || !isDocument) complaints.push(`${status} for ${response.url()}`);
        else errorPages.push(response.text().catch(() => ""));
      });
    },
    keepSecret: (...texts) => {
      for (const text of texts) secrets.add(text);
    },
    async testify() {
      const seen = [
        ...addresses.map((address) => `URL ${decodeURIComponent(pathOf(address))}`),
        ...server.output().slice(outputBefore).split("\n").map(withoutTime),
        ...(await Promise.all(errorPages)),
      ];
      const leaked = seen.flatMap((text) => [...secrets].filter((secret) => contains(text, secret)).map(() => text));
      expect([...complaints, ...leaked.map((text) => `a secret leaked into: ${text.slice(0, 200)}`)]).toEqual([]);
    },
  };
}

/** Without the origin, for a port of four digits could be a code. */
function pathOf(address: string): string {
  const { protocol, pathname, search, hash } = new URL(address);
  return protocol === "data:" || pathname.startsWith("/_next/") ? "" : `${pathname}${search}${hash}`;
}

function withoutTime(line: string): string {
  return line.replace(/"at":"[^"]*"/, "");
}

function contains(text: string, secret: string): boolean {
  if (!/^\d+$/.test(secret)) return text.includes(secret);
  return new RegExp(`(?<![0-9A-Za-z])${secret}(?![0-9A-Za-z])`).test(text);
}
