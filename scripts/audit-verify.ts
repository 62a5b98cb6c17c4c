import { parseArgs } from "node:util";
import { chainFaultText } from "@/domain/chain-fault";
import { formatDateTime } from "@/lib/dates";
import { headMark } from "@/services/audit/chain-head";
import { runVerification } from "@/services/audit/run-verification";
import type { KnownHead, Verdict } from "@/services/audit/verify-chain";
import { makeContext } from "@/services/make-context";

const { values } = parseArgs({ options: { head: { type: "string" } } });
const known = knownHead(values.head);

if (known === null) {
  console.error("控えは「番号:9f0-12a-…」の形で指定してください: --head 番号:控え");
  process.exitCode = 1;
} else {
  const verdict = await runVerification(makeContext({ kind: "system" }, ""), known);
  console.log(closingLine(verdict));
  process.exitCode = verdict.fault === null ? 0 : 1;
}

/** What an earlier run gave as 控え: undefined when none is given, null when it is none. */
function knownHead(text: string | undefined): KnownHead | undefined | null {
  if (text === undefined) return undefined;
  const [, sequence, mark] = /^(\d{1,15}):([0-9a-f]{3}(?:-[0-9a-f]{3}){7})$/.exec(text) ?? [];
  return sequence === undefined || mark === undefined ? null : { sequence: Number(sequence), mark };
}

function closingLine({ sealed, head, unsealed, late, fault }: Verdict): string {
  const chain = head === undefined ? "封印なし" : `封印は${head.sequence}番まで(${formatDateTime(head.sealedAt)})`;
  const figures = `検査 ${inWords(sealed)}、${chain}、封印待ち ${inWords(unsealed)}、遅れた封印 ${inWords(late)}。`;
  const mark = head === undefined ? "" : `控え ${head.sequence}:${headMark(head)}`;
  return fault === null
    ? `${figures}異常はありません。${mark}`
    : `${figures}異常があります。${chainFaultText(fault)}。`;
}

function inWords(count: number): string {
  return `${count.toLocaleString("ja-JP")}件`;
}
