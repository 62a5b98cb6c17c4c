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
export async function applicationFacts(ctx: Context, { reference, providerNumber, federation }: About) {
  const { phone } = await findFederation(ctx, federation);
  return {
    reference,
    providerNumber,
    providerName: await providerNamed(ctx, providerNumber),
    prefectureName: prefectureName(federation),
    ...(phone === "" ? {} : { federationPhone: phone }),
  };
}
