import { readFileSync } from "node:fs";
import { z } from "zod";

const manifest = z.object({
  node: z.record(z.string(), z.object({ exportedName: z.string(), workers: z.record(z.string(), z.unknown()) })),
});

/** A server action as the outside can call it. */
export interface BuiltAction {
  id: string;
  name: string;
  /** A page that it belongs to, made-up values in place of parameters. */
  page: string;
}

/** Every server action of the build in `.next` (R26). */
export function builtActions(): BuiltAction[] {
  const { node } = manifest.parse(JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")));
  return Object.entries(node).map(([id, { exportedName, workers }]) => ({
    id,
    name: exportedName,
    page: pathOf(Object.keys(workers)[0] ?? "app/page"),
  }));
}

function pathOf(worker: string): string {
  const path = worker
    .replace(/^app/, "")
    .replace(/\/page$/, "")
    .replace(/\/\([^)]*\)/g, "")
    .replace(/\[[^\]]*\]/g, "K7M2Q9XA");
  return path === "" ? "/" : path;
}
