import type { ComponentProps } from "react";
import { type ButtonVariant, buttonLook } from "@/components/ui/button-look";

type ButtonProps = ComponentProps<"button"> & { variant?: ButtonVariant };

/** A plain button, 送信 by default so that it works without scripts; never `disabled` (domain.md §7). */
export function Button({ variant = "primary", type = "submit", className = "", ...rest }: ButtonProps) {
  return <button type={type} className={`${buttonLook(variant)} ${className}`} {...rest} />;
}
