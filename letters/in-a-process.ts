import { projectPath } from "@/lib/project-root";

/* Asked of the process, for Turbopack would follow an imported `fork` and take the file into its bundle. */
const { fork } = process.getBuiltinModule("node:child_process");

type Answer<Result> = { result: Result } | { failure: string };

/**
 * What `letters/processes/<script>.mjs` makes of `task`, in a process that ends with its answer: the server goes on answering
 * meanwhile, and all memory that the work took goes with it, that of native code too, which a thread would leave to the server.
 * It gets none of the server's environment, so none of its secrets. Throws what failed there.
 */
export function inAProcess<Result>(script: string, task: object): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = fork(projectPath("letters", "processes", `${script}.mjs`), [], {
      execArgv: [],
      env: { NODE_ENV: "production" },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    child.once("message", (answer: Answer<Result>) => {
      if ("result" in answer) resolve(answer.result);
      else reject(new Error(answer.failure));
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the process ${script} ended without an answer, with ${code}`)));
    child.send(task);
  });
}
