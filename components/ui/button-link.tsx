import type { ComponentProps } from "react";
import { type ButtonVariant, buttonLook } from "@/components/ui/button-look";

type ButtonLinkProps = ComponentProps<"a"> & { href: string; variant?: ButtonVariant };

/** A link that looks like a button, for 戻る and 終了: an ordinary navigation, so that the next screen is fresh and read from its top. */
export function ButtonLink({ variant = "secondary", className = "", children, ...rest }: ButtonLinkProps) {
  return (
    <a className={`${buttonLook(variant)} ${className}`} {...rest}>
      {children}
    </a>
  );
}
