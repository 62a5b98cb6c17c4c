import path from "node:path";
import { describe, expect, it } from "vitest";
import { allSources, dotted, isNode, placeOf, type Source, type SyntaxNode, sourceOf } from "@/tests/house/source";

const sources = allSources();
const program = ["app", "components", "db", "domain", "emails", "letters", "lib", "services"];
const documented = ["db", "domain", "lib", "services"];
const namedAfterExport = ["components", "services"];
const nextDefaults = [
  "page",
  "layout",
  "template",
  "loading",
  "error",
  "global-error",
  "not-found",
  "global-not-found",
  "default",
];

describe("sizes", () => {
  it("keeps every file of the program under 250 lines and every test file under 500", () => {
    expect(sources.flatMap(tooLong)).toEqual([]);
    expect(tooLong(sourceOf("lib/a.ts", "\n".repeat(251)))).toHaveLength(1);
    expect(tooLong(sourceOf("tests/a.test.ts", "\n".repeat(500)))).toEqual([]);
    expect(tooLong(sourceOf("tests/a.test.ts", "\n".repeat(501)))).toHaveLength(1);
  });

  it("keeps the program's median file at 45 lines and its 95th percentile at 150", () => {
    const sizes = sources.filter(isProgram).map(({ lines }) => lines);
    expect(unbalanced(sizes)).toEqual([]);
    expect(unbalanced(Array(20).fill(46))).toHaveLength(1);
    expect(unbalanced([...Array(18).fill(10), 151, 151])).toHaveLength(1);
  });
});

describe("time, chance and settings", () => {
  it("reads the clock in lib alone: elsewhere time comes in as an argument", () => {
    expect(sources.flatMap(clocks)).toEqual([]);
    const readings = ["new Date()", "new Date", "Date()", "Date.now()", "[1].map(Date.now)"];
    for (const reading of readings)
      expect(clocks(sourceOf("services/a.ts", `export const a = ${reading};`))).toHaveLength(1);
    expect(clocks(sourceOf("services/a.ts", "export const a = new Date(0); // new Date()"))).toEqual([]);
    expect(clocks(sourceOf("lib/clock.ts", "export const a = new Date();"))).toEqual([]);
  });

  it("takes chance from lib alone (R01)", () => {
    expect(sources.flatMap(chances)).toEqual([]);
    expect(chances(sourceOf("domain/a.ts", "export const a = Math.random();"))).toHaveLength(1);
    expect(chances(sourceOf("services/a.ts", "export const a = crypto.randomUUID();"))).toHaveLength(1);
    expect(chances(sourceOf("services/a.ts", `import { randomBytes } from "node:crypto";`))).toHaveLength(1);
  });

  it("reads the environment in lib alone", () => {
    expect(sources.flatMap(environments)).toEqual([]);
    expect(environments(sourceOf("app/page.tsx", "export const a = process.env.PORT;"))).toHaveLength(1);
    expect(environments(sourceOf("instrumentation.ts", "export const a = process.env.NEXT_RUNTIME;"))).toEqual([]);
    expect(environments(sourceOf("services/a.ts", `import { env } from "node:process";`))).toHaveLength(1);
  });
});

describe("the one writer", () => {
  it("calls no interactive transaction anywhere: two of them freeze the program", () => {
    expect(sources.flatMap(transactions)).toEqual([]);
    expect(transactions(sourceOf("tests/a.ts", "await db.transaction(write);"))).toHaveLength(1);
  });

  it("writes through db/commit.ts alone", () => {
    expect(sources.flatMap(writes)).toEqual([]);
    expect(writes(sourceOf("services/a.ts", `await client.batch([], "write");`))).toHaveLength(1);
    expect(writes(sourceOf("services/a.ts", "await db.insert(rows).values({});"))).toHaveLength(1);
    expect(writes(sourceOf("db/a.ts", "await client.execute(`UPDATE a SET b = 1`);"))).toHaveLength(1);
    expect(writes(sourceOf("services/a.ts", "await commit(ctx, [db.update(rows).set({}).toSQL()]);"))).toEqual([]);
    expect(writes(sourceOf("db/commit.ts", `await client.batch([], "write");`))).toEqual([]);
  });
});

describe("files", () => {
  it("exports by name, except where Next or a tool demands a default", () => {
    expect(sources.flatMap(defaultExports)).toEqual([]);
    expect(defaultExports(sourceOf("emails/a.tsx", "export default function A() {}"))).toHaveLength(1);
    expect(defaultExports(sourceOf("app/field.tsx", "const a = 1;\nexport { a as default };"))).toHaveLength(1);
    expect(defaultExports(sourceOf("app/page.tsx", "export default function Page() {}"))).toEqual([]);
  });

  it("are named after what they export, when that is one thing", () => {
    expect(sources.flatMap(misnamed)).toEqual([]);
    expect(
      misnamed(sourceOf("services/password-hash.ts", "export function hash() {}\nexport function check() {}")),
    ).toEqual([]);
    expect(misnamed(sourceOf("services/reviews/approve.ts", "export function reject() {}"))).toHaveLength(1);
    expect(misnamed(sourceOf("components/ui/error-summary.tsx", "export function ErrorSummary() {}"))).toEqual([]);
  });

  it("document every function that another file can call", () => {
    expect(sources.flatMap(undocumented)).toEqual([]);
    expect(undocumented(sourceOf("lib/a.ts", "export function a() {}"))).toHaveLength(1);
    expect(undocumented(sourceOf("lib/a.ts", "// Gives nothing.\nexport const a = () => {};"))).toHaveLength(1);
    expect(undocumented(sourceOf("lib/a.ts", "/** Gives nothing. */\nexport async function a() {}"))).toEqual([]);
  });

  it("leave nothing for later", () => {
    expect(sources.flatMap(unfinished)).toEqual([]);
    expect(unfinished(sourceOf("lib/a.ts", `// ${"TO"}DO: later`))).toHaveLength(1);
  });
});

describe("screens", () => {
  it("are painted by the server: only leaves are client components", () => {
    expect(sources.flatMap(clientScreens)).toEqual([]);
    expect(clientScreens(sourceOf("app/login/page.tsx", `"use client";`))).toHaveLength(1);
    expect(clientScreens(sourceOf("components/ui/clock.tsx", `"use client";`))).toEqual([]);
  });

  it("never set HTML by hand", () => {
    expect(sources.flatMap(rawHtml)).toEqual([]);
    const page = sourceOf("app/page.tsx", "export const a = <p dangerouslySetInnerHTML={{ __html: text }} />;");
    expect(rawHtml(page)).toHaveLength(1);
  });
});

function isProgram({ room, path: file }: Source): boolean {
  return program.includes(room) || (room === "" && !/\.config\.(?:ts|mjs)$/.test(file));
}

function tooLong({ room, path: file, lines }: Source): string[] {
  const most = room === "tests" ? 500 : 250;
  return lines > most ? [`${file}:${most + 1} is one of ${lines} lines, at most ${most} are allowed`] : [];
}

function unbalanced(sizes: number[]): string[] {
  if (sizes.length < 20) return [];
  const sorted = sizes.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return [
    at(0.5) > 45 ? [`the median file has ${at(0.5)} lines, at most 45 are allowed`] : [],
    at(0.95) > 150 ? [`the 95th percentile is ${at(0.95)} lines, at most 150 are allowed`] : [],
  ].flat();
}

function clocks(source: Source): string[] {
  const readsClock = ({ type, callee, arguments: given, object, property }: SyntaxNode) =>
    (type === "NewExpression" && dotted(callee) === "Date" && Array.isArray(given) && given.length === 0) ||
    (type === "CallExpression" && dotted(callee) === "Date") ||
    (type === "MemberExpression" && dotted(object) === "Date" && dotted(property) === "now");
  return outsideLib(source, readsClock, "reads the clock");
}

function chances(source: Source): string[] {
  const sourcesOfChance = /^(?:randomBytes|randomInt|randomUUID|getRandomValues|randomFill|randomFillSync)$/;
  const draws = (node: SyntaxNode) =>
    dotted(node) === "Math.random" ||
    (node.type === "MemberExpression" && sourcesOfChance.test(dotted(node.property))) ||
    (node.type === "ImportSpecifier" && sourcesOfChance.test(dotted(node.imported)));
  return outsideLib(source, draws, "draws chance");
}

/** NEXT_RUNTIME is no setting: Next writes it into the build, and only where it is spelt out. */
function environments(source: Source): string[] {
  const constants = source.nodes
    .filter((node) => dotted(node) === "process.env.NEXT_RUNTIME")
    .map(({ object }) => object);
  const reads = (node: SyntaxNode) =>
    (node.type === "MemberExpression" && dotted(node) === "process.env" && !constants.includes(node)) ||
    (node.type === "ImportDeclaration" && importsEnv(node));
  return outsideLib(source, reads, "reads the environment");
}

function importsEnv({ source, specifiers }: SyntaxNode): boolean {
  const named = Array.isArray(specifiers) ? specifiers.filter(isNode).map(({ imported }) => dotted(imported)) : [];
  return isNode(source) && source.value === "node:process" && named.includes("env");
}

function outsideLib(source: Source, breaks: (node: SyntaxNode) => boolean, deed: string): string[] {
  if (!isProgram(source) || source.room === "lib") return [];
  return source.nodes.filter(breaks).map((node) => `${placeOf(source, node)} ${deed} outside lib`);
}

function transactions(source: Source): string[] {
  return callsOf(source, "transaction").map((node) => `${placeOf(source, node)} calls transaction()`);
}

function writes(source: Source): string[] {
  if (!isProgram(source) || source.path === "db/commit.ts") return [];
  const found = [
    ...callsOf(source, "batch"),
    ...callsOf(source, "execute").filter(writesText),
    ...awaitedBuilders(source),
  ];
  return found.map((node) => `${placeOf(source, node)} writes beside db/commit.ts`);
}

function callsOf({ nodes }: Source, method: string): SyntaxNode[] {
  return nodes.filter(({ type, callee }) => type === "CallExpression" && methodOf(callee) === method);
}

function methodOf(callee: unknown): string {
  return isNode(callee) && callee.type === "MemberExpression" ? dotted(callee.property) : "";
}

function writesText({ arguments: given }: SyntaxNode): boolean {
  const text = JSON.stringify(given);
  return /"(?:raw|value)":"(?:\\[nt]|\s)*(?:insert|update|delete|replace|create|alter|drop)\b/i.test(text);
}

/** `await db.insert(…)…` sends the statement by itself; `.toSQL()` at its end only words it. */
function awaitedBuilders({ nodes }: Source): SyntaxNode[] {
  return nodes.filter(
    ({ type, argument }) =>
      type === "AwaitExpression" && /(?:^|\.)(?:db|tx|database)\.(?:insert|update|delete)\b/.test(chainOf(argument)),
  );
}

function chainOf(node: unknown): string {
  if (!isNode(node)) return "?";
  if (node.type === "CallExpression") return chainOf(node.callee);
  if (node.type === "MemberExpression") return `${chainOf(node.object)}.${dotted(node.property)}`;
  return dotted(node);
}

function defaultExports(source: Source): string[] {
  const stem = path.basename(source.path).replace(/\.[a-z]+$/, "");
  if (/\.config\.(?:ts|mjs)$/.test(source.path) || (source.room === "app" && nextDefaults.includes(stem))) return [];
  const found = source.nodes.filter(
    ({ type, exported }) =>
      type === "ExportDefaultDeclaration" || (type === "ExportSpecifier" && dotted(exported) === "default"),
  );
  return found.map((node) => `${placeOf(source, node)} exports a default`);
}

function misnamed(source: Source): string[] {
  if (!namedAfterExport.includes(source.room)) return [];
  const words = path
    .basename(source.path)
    .replace(/\.[a-z]+$/, "")
    .split("-")
    .join("");
  const names = exportedNames(source);
  return names.length > 1 || names.some((name) => name.toLowerCase() === words)
    ? []
    : [`${source.path}:1 exports ${names[0] ?? "nothing"}`];
}

/** What a file exports by declaration: its values, or its types when it holds nothing else. */
function exportedNames({ body }: Source): string[] {
  const exported = body.flatMap(({ type, declaration }) =>
    type === "ExportNamedDeclaration" && isNode(declaration) ? [declaration, ...declarators(declaration)] : [],
  );
  const named = exported.filter(({ id }) => dotted(id) !== "?");
  const values = named.filter(({ type }) => !type.startsWith("TS"));
  return (values.length > 0 ? values : named).map(({ id }) => dotted(id));
}

function undocumented(source: Source): string[] {
  if (!documented.includes(source.room)) return [];
  return source.body.filter(exportsFunction).flatMap((node) => {
    const before = source.text.slice(0, node.start).trimEnd();
    const comment = before.endsWith("*/") ? before.slice(before.lastIndexOf("/*")) : "";
    return comment.startsWith("/**") ? [] : [`${placeOf(source, node)} exports a function without a docstring`];
  });
}

function exportsFunction({ type, declaration }: SyntaxNode): boolean {
  if (type !== "ExportNamedDeclaration" || !isNode(declaration)) return false;
  const isFunction = ({ type: kind }: SyntaxNode) => /^(?:Arrow)?Function(?:Declaration|Expression)$/.test(kind);
  return isFunction(declaration) || declarators(declaration).some(({ init }) => isNode(init) && isFunction(init));
}

function declarators({ declarations }: SyntaxNode): SyntaxNode[] {
  return Array.isArray(declarations) ? declarations.filter(isNode) : [];
}

function unfinished({ path: file, text }: Source): string[] {
  const marks = new RegExp(["TO" + "DO", "FIX" + "ME", "X".repeat(3)].map((mark) => `\\b${mark}\\b`).join("|"));
  return text
    .split("\n")
    .flatMap((line, index) => (marks.test(line) ? [`${file}:${index + 1} leaves something for later`] : []));
}

function clientScreens({ path: file, body }: Source): string[] {
  const isScreen = /(?:^|\/)(?:page|layout|template)\.tsx$/.test(file);
  return isScreen && body.some(({ directive }) => directive === "use client")
    ? [`${file}:1 is a client component`]
    : [];
}

function rawHtml(source: Source): string[] {
  const found = source.nodes.filter(({ type, name }) => /Identifier$/.test(type) && name === "dangerouslySetInnerHTML");
  return found.map((node) => `${placeOf(source, node)} sets HTML by hand`);
}
