import { receivingSettings } from "@/domain/receiving-settings";
import { senderAddress } from "@/domain/sender-address";

type ReceivingSettingsProps = { domain?: string; sender: string };

/** Where to let the code's mail through: for mailboxes of `domain`, and always the sender to be allowed (domain.md §6). */
export function ReceivingSettings({ domain, sender }: ReceivingSettingsProps) {
  const known = domain === undefined ? undefined : receivingSettings(domain);
  const address = senderAddress(sender);
  return (
    <div className="flow max-w-3xl rounded-8 border border-solid-gray-420 p-4 *:not-first:mt-3 md:p-6">
      <h3>{known === undefined ? "受信の設定" : `受信の設定(${known.provider})`}</h3>
      {known?.advice.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <dl className="flow *:not-first:mt-2">
        <div>
          <dt className="inline font-bold">差出人のアドレス:</dt> <dd className="address inline">{address}</dd>
        </div>
        <div>
          <dt className="inline font-bold">差出人のドメイン:</dt>{" "}
          <dd className="address inline">{address.slice(address.lastIndexOf("@") + 1)}</dd>
        </div>
      </dl>
    </div>
  );
}
