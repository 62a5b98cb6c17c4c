/** Whether the program runs on Vercel, where no process outlives its request. */
export function onVercel(): boolean {
  return process.env.VERCEL !== undefined;
}

/** Whether this is a Node process that serves requests until it is told to end: not a build, not Vercel, not the edge. */
export function isLastingServer(): boolean {
  return process.env.NEXT_RUNTIME === "nodejs" && process.env.NEXT_PHASE !== "phase-production-build" && !onVercel();
}

/** Whether this is a built server at work: neither development nor the build itself. */
export function isBuiltServer(): boolean {
  return process.env.NODE_ENV === "production" && process.env.NEXT_PHASE !== "phase-production-build";
}
