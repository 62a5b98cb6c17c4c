import { headers } from "next/headers";
import { clientAddress } from "@/lib/client-address";
import { env } from "@/lib/env";

/** The address this request came from, past the configured number of trusted proxies (R21). */
export async function clientIp(): Promise<string> {
  return clientAddress((await headers()).get("x-forwarded-for"), env().TRUSTED_PROXY_HOPS);
}
