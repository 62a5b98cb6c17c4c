import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { fileURLToPath } from "node:url";

/** A function in a CPU profile, as the engine names it. */
export interface Frame {
  functionName: string;
  url: string;
  lineNumber: number;
  columnNumber: number;
}

/** To whom a function belongs (a package, "this project", the engine's own "(garbage collector)") and its source file. */
export function codePlace({ functionName, url, lineNumber, columnNumber }: Frame): { owner: string; file: string } {
  if (url === "") return { owner: functionName.startsWith("(") ? functionName : "node, native", file: "" };
  if (url.startsWith("node:")) return { owner: "node", file: url };
  const built = url.startsWith("file:") ? fileURLToPath(url) : url;
  const entry = mapOf(built)?.findEntry(lineNumber, columnNumber);
  const file = (entry !== undefined && "originalSource" in entry && entry.originalSource) || built;
  return { owner: ownerOf(file, built), file: file.replace(/^.*(?:node_modules|\[project\])\//, "") };
}

function ownerOf(file: string, built: string): string {
  if (file.includes("/compiled/react")) return "react, in next";
  if (file.startsWith("webpack://next/")) return "next";
  const inPackage =
    /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(file) ??
    /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(built);
  if (inPackage?.[1] !== undefined) return inPackage[1];
  const ownPath = file.replace(/^(?:.*\[project\]\/|(?:\.\.\/)+)/, "");
  return existsSync(ownPath) ? "this project" : "packages bundled with their own sources";
}

const maps = new Map<string, SourceMap | undefined>();

function mapOf(built: string): SourceMap | undefined {
  if (!maps.has(built)) maps.set(built, readMap(`${built}.map`));
  return maps.get(built);
}

function readMap(file: string): SourceMap | undefined {
  return existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, "utf8"))) : undefined;
}
