import { projectPath } from "@/lib/project-root";

/* Asked of the process, for Turbopack would follow an imported `Worker` and take the thread's file into its bundle. */
const { Worker } = process.getBuiltinModule("node:worker_threads");

/**
 * What `letters/threads/<script>.mjs` makes of `workerData`, in a thread that ends with its answer: the server goes on
 * answering meanwhile, and the thread's memory goes with it. Throws what the thread throws.
 */
export function inAThread<Result>(script: string, workerData: object): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(projectPath("letters", "threads", `${script}.mjs`), { workerData, execArgv: [] });
    worker.once("message", (result: Result) => resolve(result));
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the thread ${script} ended without an answer, with ${code}`)));
  });
}
