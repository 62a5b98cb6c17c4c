import { mkdirSync, readFileSync, rmSync } from "node:fs";
import process from "node:process";
import { build } from "./build.mjs";
import { run } from "./run.mjs";

const reports = ".cache/test-reports";

/** The parts of the whole test. Each gives its counts `{ passed, failed, skipped }`; types, lint and build count as one. */
export async function types() {
  const routes = await run("next", ["typegen"], { env: ownSettings() });
  const project = await run("tsc", ["--noEmit", "-p", "."]);
  return asOne(routes.code || project.code);
}

export async function lint() {
  return asOne((await run("biome", ["check", "--error-on-warnings", "."])).code);
}

/** Vitest: all but the slow project, or all. */
export async function unit({ fast = false } = {}) {
  const report = freshReport("vitest");
  const chosen = fast ? ["--project", "fast", "--project", "web"] : [];
  const args = ["run", ...chosen, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await run("vitest", args, { env: ownSettings() });
  return counted(code, report, (result) => ({
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.testResults.filter(brokeBeforeItsTests).length,
    skipped: result.numPendingTests + result.numTodoTests,
  }));
}

export async function program(env) {
  return asOne(await build(env));
}

export async function browser() {
  const report = freshReport("playwright");
  const env = { ...ownSettings(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const { code } = await run("playwright", ["test", "--reporter=list,json"], { env });
  return counted(code, report, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
}

function asOne(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

function brokeBeforeItsTests(file) {
  return file.status === "failed" && file.assertionResults.every((result) => result.status !== "failed");
}

function freshReport(name) {
  const file = `${reports}/${name}.json`;
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** A run that ended badly counts as a failure even when its report names none, or is missing. */
function counted(code, report, read) {
  const counts = readOr(report, read);
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readOr(report, read) {
  try {
    return read(JSON.parse(readFileSync(report, "utf8")));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** The environment without the program's settings: no test may meet the database or the mail service of whoever runs it. */
function ownSettings() {
  const program =
    /^(?:APP_|DATABASE_|RESEND_|OIDC_|NEXTAUTH_|CODE_PEPPER|AUDIT_KEY|MAIL_FROM|CRON_SECRET|TRUSTED_PROXY|PORT$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !program.test(name)));
}
