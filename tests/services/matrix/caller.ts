import type { PrefectureCode } from "@/domain/prefecture";
import { formatReference, makeReference } from "@/domain/reference";
import { systemRandom } from "@/lib/random";
import type { Context, Staff } from "@/services/context";
import type { Seen } from "@/services/reviews/decide";
import type { Built } from "@/tests/support/build-application";

/** A call of a service, by a member of staff. */
export type Call = (by: Context<Staff>) => Promise<unknown>;

/** What stands ready for one call. */
export interface Prepared {
  call: Call;
  /** The same call of a record that does not exist; absent where the call names no record. */
  ofNone?: Call;
  /** How the record is called: what no other federation may be shown. */
  names: string[];
}

/** One service that an act of the matrix opens. */
export interface Caller {
  /** The name of its function. */
  verb: string;
  /** Makes what the call needs in this federation. */
  prepare(ctx: Context, federation: PrefectureCode): Promise<Prepared>;
  /** Why it leaves no event of its own; without a reason it must leave one (R45). */
  silent?: string;
  /** Answers for each record of many, instead of refusing: its effects alone are looked at. */
  answersEach?: true;
}

/** A 受付番号 that nobody has. */
export const noReference = makeReference(systemRandom);

/** A caller that names one case by its 受付番号 and the version seen. */
export function onCase(
  verb: string,
  build: (ctx: Context, federation: PrefectureCode) => Promise<Built>,
  call: (by: Context<Staff>, seen: Seen) => Promise<unknown>,
): Caller {
  return {
    verb,
    async prepare(ctx, federation) {
      const { application } = await build(ctx, federation);
      const { reference, version } = application;
      return {
        call: (by) => call(by, { reference, version }),
        ofNone: (by) => call(by, { reference: noReference, version }),
        names: namesOf(application),
      };
    },
  };
}

/** A caller that shows a list, in which nothing of another federation may stand. */
export function onList(
  verb: string,
  build: (ctx: Context, federation: PrefectureCode) => Promise<Built>,
  call: Call,
): Caller {
  return {
    verb,
    async prepare(ctx, federation) {
      const { application } = await build(ctx, federation);
      return { call: async (by) => all(await call(by)), names: namesOf(application) };
    },
  };
}

/** A case as screens and files name it. */
function namesOf({ reference, providerNumber }: Built["application"]): string[] {
  return [reference, formatReference(reference), providerNumber];
}

/** The lines of an export, all of them; anything else as it is. */
export async function all(answer: unknown): Promise<unknown> {
  if (!isIterable(answer)) return answer;
  const lines: unknown[] = [];
  for await (const line of answer) lines.push(line);
  return lines;
}

function isIterable(answer: unknown): answer is AsyncIterable<unknown> {
  return typeof answer === "object" && answer !== null && Symbol.asyncIterator in answer;
}
