/** What this process has used so far: CPU in seconds, user and system together, and resident memory in bytes. */
export function processFigures(): { cpuSeconds: number; residentBytes: number } {
  const { user, system } = process.cpuUsage();
  return { cpuSeconds: (user + system) / 1_000_000, residentBytes: process.memoryUsage.rss() };
}
