import { setTimeout as wait } from "node:timers/promises";
import { forwardEndings, runScript } from "./run.mjs";

/**
 * Serves until the server ends and gives its exit code. SIGTERM and SIGINT go on to the server, which drains.
 * `onReady` is called once, when the liveness probe answers.
 */
export async function serve(env, onReady) {
  let ended = false;
  const finished = runScript("serve", { env, alone: true, onStart: forwardEndings }).finally(() => {
    ended = true;
  });
  while (!ended && !(await answers(`http://localhost:${env.PORT}/api/health/live`))) await wait(100);
  if (!ended) onReady();
  return (await finished).code;
}

async function answers(address) {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}
