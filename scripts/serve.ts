import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { loadEnvFile } from "node:process";
import next from "next";
import { database } from "@/db/client";
import { limits } from "@/domain/limits";
import type { Env } from "@/lib/env";
import { env } from "@/lib/env";
import { answerFailure } from "@/scripts/serve/answer-failure";
import { endGracefully } from "@/scripts/serve/end-gracefully";
import { endSlowBody } from "@/scripts/serve/end-slow-body";
import { fillNotFound } from "@/scripts/serve/fill-not-found";
import { nameBrowser } from "@/scripts/serve/name-browser";
import { namePage } from "@/scripts/serve/name-page";
import { putIntoWords } from "@/scripts/serve/put-into-words";
import { readyLines } from "@/scripts/serve/ready-lines";
import { refuseAddress } from "@/scripts/serve/refuse-address";
import { isUpload, refuseBody } from "@/scripts/serve/refuse-body";
import { refuseForeign } from "@/scripts/serve/refuse-foreign";
import { setFixedHeaders } from "@/scripts/serve/set-fixed-headers";
import { setPolicy } from "@/scripts/serve/set-policy";
import { trustNoHeaders } from "@/scripts/serve/trust-no-headers";
import { pendingMigrations } from "@/services/tasks/pending-migrations";

const dev = process.argv.includes("--dev");
if (dev && existsSync(".env.local")) loadEnvFile(".env.local");
if (process.env.APP_MODE !== "production") process.env.APP_URL ??= `http://localhost:${process.env.PORT ?? 3000}`;

const settings = settingsOrExit();
process.env.NEXTAUTH_URL ??= settings.APP_URL;
if ((await pendingMigrations({ database: database() })) > 0) {
  console.error("The database lacks migrations. Run: npm run db:migrate");
  process.exit(1);
}

const byTls = settings.APP_URL.startsWith("https://");
const server = createServer((request, response) => {
  setFixedHeaders(request, response, byTls);
  trustNoHeaders(request, settings.TRUSTED_PROXY_HOPS, settings.APP_URL);
  setPolicy(request, response, dev ? "development" : "built");
  if (refuseAddress(request, response) || refuseBody(request, response)) return;
  if (refuseForeign(request, response, settings.APP_URL)) return;
  endSlowBody(request, response, isUpload(request));
  nameBrowser(request, response, byTls);
  namePage(request, settings.APP_URL);
  if (!dev) {
    fillNotFound(request, response);
    putIntoWords(request, response);
  }
  handle(request, response).catch((error: unknown) => answerFailure(response, error));
});
server.headersTimeout = 30_000;
server.requestTimeout = limits.ledgerFile.uploadTime;

const app = next({ dev, port: settings.PORT, httpServer: server });
const handle = app.getRequestHandler();
await app.prepare();
if (!dev) endGracefully(server, app);
server.listen(settings.PORT, () => console.log(readyLines(settings).join("\n")));

function settingsOrExit(): Env {
  try {
    return env();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
