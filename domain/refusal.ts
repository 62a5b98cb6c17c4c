import type { StaffAct } from "@/domain/staff-acts";

/** A "no" on purpose: `code` for programs and tests, `message` one Japanese sentence for the person who asked. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  /**
   * `field` names the form field the sentence belongs beside; without it the sentence stands for the whole form. `act` is
   * what a member of staff was refused, where that is known here.
   */
  constructor(
    readonly code: string,
    message: string,
    readonly field?: string,
    readonly act?: StaffAct,
  ) {
    super(message);
  }
}
