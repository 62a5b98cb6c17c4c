import type { Statement } from "@/db/commit";
import type { SendResult } from "@/emails/send-mail";

/** What became of a mail handed over; `also` belongs into the same commit as the outcome. */
export type Handover = SendResult & { also?: Statement[] };
