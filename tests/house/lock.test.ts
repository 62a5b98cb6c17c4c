import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const lockText = readFileSync("package-lock.json", "utf8");
const names = z.record(z.string(), z.string());
const lockFile = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional(), optionalDependencies: names.optional() })),
});
const manifestFile = z.object({ dependencies: names, devDependencies: names });

/** The oldest versions without a known hole; every copy in the tree counts, not only the one at the top. */
const floors = {
  next: "16.4.6",
  react: "19.3.1",
  "react-dom": "19.3.1",
  "@libsql/client": "0.18.0",
  "drizzle-orm": "0.45.4",
  zod: "4.6.7",
  node: "24.21.0",
};

describe("the lock file", () => {
  it("names no address: packages come from the registry that each machine is set up for", () => {
    expect(linesWith(lockText, '"resolved"')).toEqual([]);
    expect(linesWith('{\n"resolved": "x"\n}', '"resolved"')).toEqual(["package-lock.json:2"]);
  });

  it("lists the optional packages of every platform: npm ci refuses a file that leaves some out", () => {
    expect(unlistedOptionals(lockText)).toEqual([]);
    const incomplete = {
      packages: { "node_modules/a": { version: "1.0.0", optionalDependencies: { "a-darwin": "1.0.0" } } },
    };
    expect(unlistedOptionals(JSON.stringify(incomplete))).toEqual(["node_modules/a: a-darwin"]);
  });

  it("holds no version below the floor of security releases", () => {
    expect(belowFloor(lockedVersions(lockText))).toEqual([]);
    expect(belowFloor([["node_modules/x/node_modules/next", "16.4.5"]])).toHaveLength(1);
    expect(belowFloor([["node_modules/next", "16.10.0"]])).toEqual([]);
    expect(belowFloor([["node_modules/react", "19.3.1-rc.0"]])).toHaveLength(1);
  });

  it("holds exactly the one next-auth 4 that was examined", () => {
    const versions = lockedVersions(lockText).filter(([place]) => packageAt(place) === "next-auth");
    expect(versions).toEqual([["node_modules/next-auth", "4.24.15"]]);
  });

  it("agrees with package.json, which pins exact versions", () => {
    const { dependencies, devDependencies } = manifestFile.parse(JSON.parse(readFileSync("package.json", "utf8")));
    const locked = new Map(lockedVersions(lockText));
    const differing = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([name, wanted]) => locked.get(`node_modules/${name}`) !== wanted,
    );
    expect(differing).toEqual([]);
  });
});

function linesWith(text: string, key: string): string[] {
  return text.split("\n").flatMap((line, index) => (line.includes(key) ? [`package-lock.json:${index + 1}`] : []));
}

function lockedVersions(text: string): [place: string, version: string][] {
  const { packages } = lockFile.parse(JSON.parse(text));
  return Object.entries(packages).flatMap(([place, { version }]) => (version === undefined ? [] : [[place, version]]));
}

function unlistedOptionals(text: string): string[] {
  const { packages } = lockFile.parse(JSON.parse(text));
  const listed = new Set(Object.keys(packages).map(packageAt));
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).flatMap((name) => (listed.has(name) ? [] : [`${place}: ${name}`])),
  );
}

function belowFloor(versions: [place: string, version: string][]): string[] {
  const floorOf = new Map(Object.entries(floors));
  return versions.flatMap(([place, version]) => {
    const floor = floorOf.get(packageAt(place));
    return floor === undefined || reaches(version, floor) ? [] : [`${place} ${version} is below ${floor}`];
  });
}

function packageAt(place: string): string {
  return place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
}

/** Whether `version` is `floor` or newer; a pre-release of the floor itself is older. */
function reaches(version: string, floor: string): boolean {
  const [numbers = "", preRelease] = version.split("-");
  const order = numbers.localeCompare(floor, "en", { numeric: true });
  return order > 0 || (order === 0 && preRelease === undefined);
}
