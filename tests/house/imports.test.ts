import { describe, expect, it } from "vitest";
import { allSources, type Source, sourceOf, withoutEnding } from "@/tests/house/source";

const mayImport = {
  lib: ["lib"],
  domain: ["domain", "lib"],
  db: ["db", "domain", "lib"],
  emails: ["emails", "domain", "lib"],
  letters: ["letters", "domain", "lib"],
  services: ["services", "db", "emails", "letters", "domain", "lib"],
  components: ["components", "domain", "lib"],
  app: ["app", "services", "components", "domain", "lib"],
} as const;
const authAdapter = "app/api/auth/adapter.ts";
const withoutFramework = ["lib", "domain", "db", "emails", "letters", "services"];

const sources = allSources();

describe("imports point one way", () => {
  it("lets every room import only the rooms below it", () => {
    expect(sources.flatMap(wrongDirections)).toEqual([]);
    expect(wrongDirections(sourceOf("lib/a.ts", `import type { B } from "../domain/b";`))).toHaveLength(1);
    expect(wrongDirections(sourceOf("app/page.tsx", `const b = await import("@/db/b");`))).toHaveLength(1);
    expect(wrongDirections(sourceOf("proxy.ts", `export { b } from "./emails/b";`))).toHaveLength(1);
    expect(wrongDirections(sourceOf("services/a.ts", `import { b } from "@/db/b";`))).toEqual([]);
    expect(wrongDirections(sourceOf(authAdapter, `import { b } from "@/db/b";`))).toEqual([]);
  });

  it("keeps the web framework out of what scripts and tests call too", () => {
    expect(sources.flatMap(frameworkImports)).toEqual([]);
    expect(frameworkImports(sourceOf("services/a.ts", `import { cookies } from "next/headers";`))).toHaveLength(1);
    expect(frameworkImports(sourceOf("lib/a.ts", `import { getToken } from "next-auth/jwt";`))).toHaveLength(1);
  });

  it("gives the domain no package but zod", () => {
    expect(sources.flatMap(domainPackages)).toEqual([]);
    expect(domainPackages(sourceOf("domain/a.ts", `import { eq } from "drizzle-orm";`))).toHaveLength(1);
    expect(domainPackages(sourceOf("domain/a.ts", `import { z } from "zod";`))).toEqual([]);
  });

  it("lets the domain run in a browser: nothing it leads to needs Node", () => {
    expect(nodeBehindDomain(sources)).toEqual([]);
    const lib = sourceOf("lib/b.ts", `import { randomInt } from "node:crypto";`);
    expect(nodeBehindDomain([sourceOf("domain/a.ts", `import { b } from "@/lib/b";`), lib])).toHaveLength(1);
    expect(nodeBehindDomain([sourceOf("domain/a.ts", `import type { B } from "@/lib/b";`), lib])).toEqual([]);
  });

  it("has no circle of files", () => {
    expect(circles(sources)).toEqual([]);
    const a = sourceOf("domain/a.ts", `import { b } from "@/domain/b";`);
    const b = sourceOf("domain/b.ts", `import { c } from "./c";`);
    const c = sourceOf("domain/c.ts", `import { a } from "@/domain/a";`);
    expect(circles([a, b])).toEqual([]);
    expect(circles([a, b, c])).toEqual(["domain/a → domain/b → domain/c → domain/a"]);
  });

  it("names every file where it is used: no barrels", () => {
    expect(sources.flatMap(barrels)).toEqual([]);
    expect(barrels(sourceOf("domain/all.ts", `export * from "./a";\nexport { b } from "./b";`))).toHaveLength(1);
    expect(barrels(sourceOf("lib/index.ts", "export const a = 1;"))).toHaveLength(1);
  });
});

function wrongDirections(source: Source): string[] {
  const allowed = allowedFor(source);
  if (allowed === null) return [];
  const known = Object.keys(mayImport);
  return source.imports.flatMap(({ inside, target, line }) => {
    const room = target.split("/")[0] ?? "";
    const wrong = inside && known.includes(room) && !allowed.includes(room);
    return wrong ? [`${source.path}:${line} ${source.room || "the top"} may not import ${target}`] : [];
  });
}

/** The rooms a file may import from; null for those that may import anything. Next's own files at the top count as app. */
function allowedFor({ path, room }: Source): readonly string[] | null {
  if (path === authAdapter) return [...mayImport.app, "db"];
  for (const [name, allowed] of Object.entries(mayImport)) if (room === name) return allowed;
  return room === "" && !/\.config\.(?:ts|mjs)$/.test(path) ? mayImport.app : null;
}

function frameworkImports({ path, room, imports }: Source): string[] {
  if (!withoutFramework.includes(room)) return [];
  const found = imports.filter(({ inside, target }) => !inside && /^next(?:-auth)?(?:\/|$)/.test(target));
  return found.map(({ line, target }) => `${path}:${line} ${room} may not import ${target}`);
}

function domainPackages({ path, room, imports }: Source): string[] {
  if (room !== "domain") return [];
  const found = imports.filter(({ inside, target, typeOnly }) => !(inside || typeOnly || /^zod(?:\/|$)/.test(target)));
  return found.map(({ line, target }) => `${path}:${line} domain may not import ${target}`);
}

function nodeBehindDomain(all: Source[]): string[] {
  const byTarget = new Map(all.map((source) => [withoutEnding(source.path), source]));
  return all.filter(({ room }) => room === "domain").flatMap((source) => nodeImports(source, byTarget, [source.path]));
}

function nodeImports(source: Source, byTarget: Map<string, Source>, way: string[]): string[] {
  return source.imports.flatMap(({ inside, target, typeOnly, line }) => {
    if (typeOnly) return [];
    if (!inside) return target.startsWith("node:") ? [`${way.join(" → ")}:${line} imports ${target}`] : [];
    const next = byTarget.get(target);
    return next && !way.includes(next.path) ? nodeImports(next, byTarget, [...way, next.path]) : [];
  });
}

function circles(all: Source[]): string[] {
  const edges = new Map(all.map((source) => [withoutEnding(source.path), source.imports.map(({ target }) => target)]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, way: string[]) => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(" → "));
    if (done.has(file) || way.includes(file)) return;
    for (const next of edges.get(file) ?? []) if (edges.has(next)) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  return found;
}

function barrels({ path, body }: Source): string[] {
  const passesOn = body.filter(
    ({ type, source }) => type === "ExportAllDeclaration" || (type === "ExportNamedDeclaration" && source),
  );
  const rest = body.filter((node) => node.type !== "ImportDeclaration" && !passesOn.includes(node));
  const isBarrel = /(?:^|\/)index\.(?:ts|tsx|mjs)$/.test(path) || (passesOn.length > 0 && rest.length === 0);
  return isBarrel ? [`${path}:1 is a barrel`] : [];
}
