import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allSources, isNode, type Source, type SyntaxNode, sourceOf } from "@/tests/house/source";
import { calls } from "@/tests/services/matrix/callers";

const sources = allSources();
const tested = new Set(calls.map(({ caller }) => caller.verb));

/** The ways through which verbs authorise; no verbs themselves. */
const ways = ["authorise", "authoriseManaging", "makeCheck", "decide"];

/** What only judges by what a page has already read. */
const judges = ["fourEyesObstacle"];

describe("the callers of the matrix", () => {
  it("hold at least one service for every act", () => {
    expect(calls.length).toBeGreaterThan(0);
  });

  it("hold every service that authorises", () => {
    const authorising = sources.filter(({ room }) => room === "services").flatMap(authorisingVerbs);
    expect(authorising.length).toBeGreaterThan(30);
    expect(authorising.filter((verb) => !tested.has(verb))).toEqual([]);
    const unknown = `import { authorise } from "x";\nexport async function f(ctx: C) { authorise(ctx, "view-case"); }`;
    expect(authorisingVerbs(sourceOf("services/a.ts", unknown))).toEqual(["f"]);
  });

  it("hold every service that a screen of the desk asks in the name of staff", () => {
    const asked = sources.filter(({ path }) => path.startsWith("app/admin/")).flatMap(staffServices);
    expect(new Set(asked).size).toBeGreaterThan(30);
    expect([...new Set(asked)].filter((verb) => !tested.has(verb) && !judges.includes(verb))).toEqual([]);
  });
});

function authorisingVerbs({ body }: Source): string[] {
  return body.flatMap((statement) => {
    const declared = exportedFunction(statement);
    if (declared === null || ways.includes(declared.name)) return [];
    return /\b(?:authorise|authoriseManaging|makeCheck|decide)\(/.test(JSON.stringify(called(declared.node)))
      ? [declared.name]
      : [];
  });
}

/** The names of all functions that are called within, each with "(". */
function called(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(called);
  if (!isNode(node)) return [];
  const name = node.type === "CallExpression" && isNode(node.callee) ? [`${String(node.callee.name)}(`] : [];
  return [...name, ...Object.values(node).flatMap(called)];
}

function exportedFunction(statement: SyntaxNode): { name: string; node: SyntaxNode } | null {
  const { declaration } = statement;
  if (statement.type !== "ExportNamedDeclaration" || !isNode(declaration)) return null;
  if (declaration.type !== "FunctionDeclaration" || !isNode(declaration.id)) return null;
  return { name: String(declaration.id.name), node: declaration };
}

/** What a file imports of services whose first argument is the context of a member of staff. */
function staffServices({ nodes }: Source): string[] {
  return nodes.flatMap(({ type, importKind, source, specifiers }) => {
    if (type !== "ImportDeclaration" || importKind === "type" || !isNode(source)) return [];
    const target = String(source.value);
    if (!target.startsWith("@/services/") || !Array.isArray(specifiers)) return [];
    const text = readFileSync(`${target.slice(2)}.ts`, "utf8");
    const names = specifiers.filter(isNode).map(({ imported }) => (isNode(imported) ? String(imported.name) : ""));
    return names.filter((name) => asksForStaff(text, name));
  });
}

function asksForStaff(text: string, name: string): boolean {
  return new RegExp(`export (?:async )?function ${name}\\(\\s*\\{?[^)]*?Context<(?:System \\| )?Staff>`).test(text);
}
