import { join } from "node:path";

/**
 * An absolute path below the project's root, for files read at run time (templates, fonts, migrations). The root is the working directory of the process: `npm` scripts and
 * Vercel both start there. Next cannot trace such files, so whatever is read this way is named in `outputFileTracingIncludes`.
 */
export function projectPath(...segments: string[]): string {
  return join(/* turbopackIgnore: true */ process.cwd(), ...segments);
}
