import type { z } from "zod";
import { type Answer, handleForm } from "@/app/_web/handle-form";
import { noteRefusal } from "@/app/_web/note-refusal";
import { withFactor } from "@/app/_web/with-factor";
import type { FormState } from "@/components/form/form-state";
import type { StaffAct } from "@/domain/staff-acts";
import type { Context, Staff } from "@/services/context";

/** The act of the matrix that a form asks for; of a form with several buttons, by what it says. */
type Asks<Input> = StaffAct | ((input: Input) => StaffAct);

/**
 * The web's side of every form of the desk: `handleForm` for a member of staff. A 認証コード that came along is taken first,
 * so that an act that asks for a fresh one passes at the second press (R40; its field is drawn by `DeskForm`). A refusal that
 * tells something is noted with what the form `asks` for.
 */
export async function handleDesk<Input>(
  asks: Asks<Input>,
  previous: unknown,
  data: unknown,
  form: z.ZodType<Input>,
  act: (ctx: Context<Staff>, input: Input) => Promise<Answer>,
): Promise<FormState> {
  return handleForm(previous, data, form, (input) =>
    noteRefusal(acted(data, input, act), {
      act: typeof asks === "function" ? asks(input) : asks,
      reference: data instanceof FormData ? data.get("reference") : undefined,
    }),
  );
}

async function acted<Input>(
  data: unknown,
  input: Input,
  act: (ctx: Context<Staff>, input: Input) => Promise<Answer>,
): Promise<Answer> {
  return act(await withFactor(data), input);
}
