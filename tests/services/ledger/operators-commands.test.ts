import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Context } from "@/services/context";
import { officeNow, tokyoOffice } from "@/tests/services/ledger/ledger-support";
import { headings, line } from "@/tests/services/ledger-files/files-support";
import { testContext } from "@/tests/support/test-context";

const folder = mkdtempSync(join(tmpdir(), "login-reissue-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("npm run ledger:import (contract.md)", () => {
  it("takes a file in and ends well, with the figures in its closing line; a trial writes nothing", async () => {
    const ctx = await testContext();
    const file = fileOf(headings, line());
    const trial = await run(ctx, "ledger-import", [file, "--dry-run"]);
    expect([trial.status, trial.stdout]).toEqual([0, expect.stringContaining("何も書き込んでいません。\n")]);
    const { status, stdout } = await run(ctx, "ledger-import", [file]);
    expect([status, stdout]).toEqual([0, "追加 1件、変更 0件、変更なし 0件、取込不可 0件。取り込みました。\n"]);
    expect(await officeNow(ctx)).toMatchObject({ name: tokyoOffice.name });
  });

  it("ends with 1 for a row that cannot be taken, and names its line", async () => {
    const { status, stdout } = await run(await testContext(), "ledger-import", [fileOf(headings, line(), line())]);
    expect(status).toBe(1);
    expect(stdout).toContain("3行目: 2行目と3行目の事業所番号が同じです。");
  });

  it.each([
    ["a folder", [folder]],
    ["no file", [join(folder, "none.csv")]],
    ["nothing", []],
    ["an unknown flag", [join(folder, "none.csv"), "--nonsense"]],
  ])("given %s says in one sentence how it is called, and ends with 1", async (_, given) => {
    const ctx = await testContext();
    for (const command of ["ledger-import", "accounts-import"]) {
      const { status, stderr } = await run(ctx, command, given);
      expect([status, stderr]).toEqual([1, "取り込むファイルを指定してください: FILE [--dry-run]\n"]);
    }
  });
});

describe("npm run staff:create (contract.md)", () => {
  it("prints a one-time address", async () => {
    const given = ["--id", "new-reviewer", "--name", "試験 太郎", "--role", "reviewer", "--federation", "13"];
    const { status, stdout } = await run(await testContext(), "staff-create", given);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/\/admin\/enrol\/\S+\n$/)]);
  });

  it.each([
    ["an unknown flag", ["--nonsense"]],
    ["a word too many", ["somebody"]],
    ["a flag without its value", ["--id"]],
  ])("given %s says in one sentence how it is called, and ends with 1", async (_, given) => {
    const { status, stderr } = await run(await testContext(), "staff-create", given);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^次の形で指定してください: --id ID [^\n]+\n$/)]);
  });
});

function fileOf(...lines: string[]): string {
  const file = join(folder, "daicho.csv");
  writeFileSync(file, `${lines.join("\r\n")}\r\n`);
  return file;
}

async function run({ database: { client } }: Context, command: string, given: string[]) {
  const [main] = (await client.execute("pragma database_list")).rows;
  const env = { ...process.env, DATABASE_URL: `file:${main?.file}` };
  return spawnSync(process.execPath, ["--import", "tsx", `scripts/${command}.ts`, ...given], { env, encoding: "utf8" });
}
