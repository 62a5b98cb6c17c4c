"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "@/components/ui/button";
import type { ButtonVariant } from "@/components/ui/button-look";

type SubmitButtonProps = { children: ReactNode; variant?: ButtonVariant; name?: string; value?: string };

/** Sends its form once: while the answer is awaited a further press does nothing and is told 「送信中」. Plain without scripts. */
export function SubmitButton({ children, ...button }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <Button
      {...button}
      type="submit"
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      {children}
      {pending && <span className="sr-only">(送信中)</span>}
    </Button>
  );
}
