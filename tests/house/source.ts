import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseAst } from "vitest/node";

/** A node of the syntax tree, as far as the house rules look at it. */
export interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** One import, export-from, dynamic import or type import of a file. */
export interface Import {
  /** The path from the project's root without its ending ("domain/limits"), or the package as written. */
  target: string;
  inside: boolean;
  typeOnly: boolean;
  line: number;
}

/** One file of the project, parsed. `room` is its top folder; "" for a file that lies at the top. */
export interface Source {
  path: string;
  room: string;
  text: string;
  lines: number;
  body: SyntaxNode[];
  nodes: SyntaxNode[];
  imports: Import[];
}

const rooms = [
  "app",
  "bench",
  "components",
  "db",
  "domain",
  "emails",
  "letters",
  "lib",
  "scripts",
  "services",
  "tests",
];

/** Every TypeScript and JavaScript file that people write here. */
export function allSources(): Source[] {
  const inRooms = rooms.filter((room) => existsSync(room)).flatMap((room) => filesBelow(room));
  const files = [...readdirSync("."), ...inRooms].filter((file) => /\.(?:ts|tsx|mjs)$/.test(file));
  return files.filter((file) => file !== "next-env.d.ts").map((file) => sourceOf(file, readFileSync(file, "utf8")));
}

/** Parses `text` as the file at `file`; throws with the file's name when it is not TypeScript. */
export function sourceOf(file: string, text: string): Source {
  const body = nodesIn(programOf(file, text)).filter((node) => node.type === "Program")[0]?.body;
  const statements = Array.isArray(body) ? body.filter(isNode) : [];
  const nodes = statements.flatMap((statement) => nodesIn(statement));
  const source = {
    path: file,
    room: file.includes("/") ? (file.split("/")[0] ?? "") : "",
    text,
    body: statements,
    nodes,
  };
  const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  return { ...source, lines, imports: nodes.flatMap((node) => importIn(file, text, node)) };
}

/** "file:line" of a node, the way editors and terminals open it. */
export function placeOf(source: Source, node: SyntaxNode): string {
  return `${source.path}:${lineAt(source.text, node.start)}`;
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** The dotted name of an identifier or member expression ("Date.now", "client.batch"); a computed or called part reads "?". */
export function dotted(node: unknown): string {
  if (!isNode(node)) return "?";
  if (node.type === "Identifier" && typeof node.name === "string") return node.name;
  if (node.type === "MemberExpression") return `${dotted(node.object)}.${dotted(node.property)}`;
  return "?";
}

function programOf(file: string, text: string): unknown {
  try {
    return parseAst(text, { lang: file.endsWith(".tsx") ? "tsx" : "ts" });
  } catch (error) {
    throw new Error(`${file} cannot be parsed`, { cause: error });
  }
}

function nodesIn(value: unknown): SyntaxNode[] {
  if (Array.isArray(value)) return value.flatMap((item) => nodesIn(item));
  if (!isNode(value)) return [];
  return [value, ...Object.values(value).flatMap((child) => nodesIn(child))];
}

function importIn(file: string, text: string, node: SyntaxNode): Import[] {
  const forms = [
    "ImportDeclaration",
    "ExportNamedDeclaration",
    "ExportAllDeclaration",
    "ImportExpression",
    "TSImportType",
  ];
  if (!forms.includes(node.type) || !isNode(node.source) || typeof node.source.value !== "string") return [];
  const written = node.source.value;
  return [{ ...resolved(file, written), typeOnly: isTypeOnly(node), line: lineAt(text, node.start) }];
}

function resolved(file: string, written: string): { target: string; inside: boolean } {
  const inside = written.startsWith("@/") || written.startsWith(".");
  if (!inside) return { target: written, inside };
  const joined = written.startsWith("@/") ? written.slice(2) : path.posix.join(path.posix.dirname(file), written);
  return { target: withoutEnding(joined), inside };
}

/** "domain/limits" for "domain/limits.ts": what an import of the file names. */
export function withoutEnding(file: string): string {
  return file.replace(/\.(?:tsx?|mjs)$/, "");
}

function isTypeOnly(node: SyntaxNode): boolean {
  if (node.type === "TSImportType" || node.importKind === "type" || node.exportKind === "type") return true;
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : [];
  return specifiers.length > 0 && specifiers.every((each) => each.importKind === "type" || each.exportKind === "type");
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

function filesBelow(room: string): string[] {
  const entries = readdirSync(room, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => path.posix.join(entry.parentPath, entry.name));
}
