import type { FederationSettings } from "@/domain/federation-settings";
import type { PrefectureCode } from "@/domain/prefecture";
import type { Context, Staff } from "@/services/context";
import { findFederation } from "@/services/ledger/find-federation";
import { changeSettings } from "@/services/settings/change-settings";
import { staffActor, testContext } from "@/tests/support/test-context";

/** Tokyo's supervisor on a database of its own. */
export function supervisor(): Promise<Context<Staff>> {
  return testContext({ actor: staffActor({ role: "supervisor" }) });
}

/** What the form sends when only `over` was changed on a page opened just now. */
export async function formOf(ctx: Context, over: Partial<FederationSettings> = {}, federation: PrefectureCode = "13") {
  const kept = await findFederation(ctx, federation);
  const { code, name, version, ...settings } = kept;
  return { federation: String(code), version, settings: { ...settings, ...over } };
}

/** Changes only `over` of a federation's settings. */
export async function set(ctx: Context<Staff>, over: Partial<FederationSettings>, federation: PrefectureCode = "13") {
  return changeSettings(ctx, await formOf(ctx, over, federation));
}
