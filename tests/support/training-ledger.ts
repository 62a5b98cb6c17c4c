import type { PrefectureCode } from "@/domain/prefecture";
import { syntheticOffices } from "@/services/training/synthetic-offices";

/** An office of the training world, as far as a browser test needs to know it. */
export interface TestOffice {
  number: string;
  name: string;
  address: string;
  /** Blank for one that bills on paper. */
  userId: string;
}

interface Wanted {
  federation?: PrefectureCode;
  hasId?: boolean;
  status?: "active" | "closed";
}

/** Deals out synthetic offices, each once, so that tests on one server don't meet: of Tokyo, active and with an ID unless told. */
export function dealOffices(): (wanted?: Wanted) => TestOffice {
  const left = syntheticOffices(new Date(0));
  return ({ federation = "13", hasId = true, status = "active" } = {}) => {
    const place = left.findIndex(
      ({ provider, account }) =>
        provider.number.startsWith(federation) && provider.status === status && (account !== null) === hasId,
    );
    const [office] = place < 0 ? [] : left.splice(place, 1);
    if (office === undefined) throw new Error("No such office is left.");
    const { number, name, address } = office.provider;
    return { number, name, address, userId: office.account?.userId ?? "" };
  };
}
