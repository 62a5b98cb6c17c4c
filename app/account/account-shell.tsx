import type { ReactNode } from "react";
import { Shell } from "@/app/_web/shell";
import { SignOutForm } from "@/app/_web/sign-out-form";
import { signOutOffice } from "@/app/account/actions";

/** The frame of an office's own screens: whose they are, and the way out. */
export function AccountShell({ providerName, children }: { providerName: string; children: ReactNode }) {
  return (
    <Shell home="/account" signedInAs={<SignOutForm action={signOutOffice} name={providerName} />}>
      {children}
    </Shell>
  );
}
