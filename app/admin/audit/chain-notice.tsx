import { Notice } from "@/components/ui/notice";
import { chainFaultText } from "@/domain/chain-fault";
import { limits } from "@/domain/limits";
import { formatDateTime } from "@/lib/dates";
import type { ChainState } from "@/services/audit/view-chain";

/** How the chain over the events stands: up to where it is sealed, what waits, what the last verification found (R48). */
export function ChainNotice({ chain, now }: { chain: ChainState; now: Date }) {
  const { sealed, unsealed, waitingSince, verified } = chain;
  const standsStill = waitingSince !== null && now.getTime() - waitingSince.getTime() > limits.audit.sealWithin;
  const fault = verified?.fault ?? null;
  return (
    <Notice tone={fault ? "error" : standsStill ? "warning" : "info"} title="記録の封印">
      <p>
        {sealed === null
          ? "封印された記録は、まだありません。"
          : `${figure(sealed.sequence)}番の記録まで封印済です(${formatDateTime(sealed.at)})。`}
        封印を待っている記録は{figure(unsealed)}件です。
      </p>
      {standsStill && (
        <p>
          {formatDateTime(waitingSince)}
          から、封印が進んでいません。システムの担当者に、ワーカーの状態を確認するよう伝えてください。
        </p>
      )}
      <p>{verifiedText(verified)}</p>
    </Notice>
  );
}

function verifiedText(verified: ChainState["verified"]): string {
  if (verified === null) return "全体の検査は、まだ行われていません。";
  const when = `最後に全体を検査したのは${formatDateTime(verified.at)}で、`;
  if (verified.fault === null) return `${when}異常はありませんでした。`;
  return `${when}異常が見つかりました(${chainFaultText(verified.fault)})。システムの担当者にすぐ連絡してください。`;
}

function figure(count: number): string {
  return count.toLocaleString("ja-JP");
}
