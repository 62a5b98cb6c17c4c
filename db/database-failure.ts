import { errorCode } from "@/lib/log";

/**
 * What the database could not do. It carries the driver's code ("SQLITE_BUSY") and nothing else: Drizzle's own errors quote
 * the statement with its values, mail addresses among them, and Next prints whatever nobody catches (R11).
 */
export class DatabaseFailure extends Error {
  override readonly name = "DatabaseFailure";
  readonly code: string;

  constructor(error: unknown) {
    const code = errorCode(error instanceof Error ? (error.cause ?? error) : error);
    super(`database: ${code}`);
    this.code = code;
  }
}
