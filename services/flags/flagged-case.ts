import type { Application } from "@/services/applications/find-open";

/** The columns of an application that its flags are found by. */
export type FlaggedCase = Pick<
  Application,
  "id" | "providerNumber" | "federation" | "mailbox" | "submittedAt" | "officeMovedAt" | "codeTries" | "codesIssued"
>;
