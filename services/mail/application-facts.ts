import type { PrefectureCode } from "@/domain/prefecture";
import { prefectureName } from "@/domain/prefecture";
import type { Context } from "@/services/context";
import { findFederation } from "@/services/ledger/find-federation";
import { providerNamed } from "@/services/ledger/provider-named";

interface About {
  reference: string;
  providerNumber: string;
  federation: PrefectureCode;
}

/** What every mail about an application names: the office, the 受付番号, the prefecture and whom to call. */
export async function applicationFacts(ctx: Context, application: About) {
  const { phone } = await findFederation(ctx, application.federation);
  return factsOf(application, { phone, providerName: await providerNamed(ctx, application.providerNumber) });
}

/** The same where the federation's phone ("" when unknown) and the office's name have been read already. */
export function factsOf(
  { reference, providerNumber, federation }: About,
  { phone, providerName }: { phone: string; providerName: string },
) {
  return {
    reference,
    providerNumber,
    providerName,
    prefectureName: prefectureName(federation),
    ...(phone === "" ? {} : { federationPhone: phone }),
  };
}
