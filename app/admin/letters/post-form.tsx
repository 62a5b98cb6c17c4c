"use client";

import { recordPosting } from "@/app/admin/letters/actions";
import { ChooseAll } from "@/app/admin/letters/choose-all";
import { type PrintedLetter, PrintedTable } from "@/app/admin/letters/printed-table";
import { DeskForm } from "@/components/form/desk-form";
import { errorFor } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";

type PostFormProps = { letters: PrintedLetter[]; today: string; allChosen: boolean; title: string };

/** 発送済にする: the day, and the letters that went out on it, each with its tracking number if it has one. */
export function PostForm({ letters, today, allChosen, title }: PostFormProps) {
  return (
    <DeskForm action={recordPosting} title={title}>
      {(state) => (
        <>
          <TextField
            name="postedOn"
            type="date"
            label="発送日"
            required
            support="仮パスワードの有効期間は、この日から数えます。"
            error={errorFor(state, "postedOn")}
            defaultValue={state.values.postedOn ?? today}
            width="medium"
          />
          <ChooseAll href="/admin/letters?chosen=post#to-post" />
          <PrintedTable letters={letters} state={state} allChosen={allChosen} />
          <SubmitButton>発送済にする</SubmitButton>
        </>
      )}
    </DeskForm>
  );
}
