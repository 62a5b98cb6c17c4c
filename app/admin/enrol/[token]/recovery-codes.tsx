import { Notice } from "@/components/ui/notice";
import { inGroups } from "@/domain/in-groups";

/** The ten recovery codes, to be written down or printed while they are shown. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  return (
    <>
      <ol className="grid list-decimal gap-x-12 gap-y-2 pl-8 md:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="code">
            {inGroups(code).join(" ")}
          </li>
        ))}
      </ol>
      <Notice tone="warning" title="【保管しました】を押すと、もう表示できません">
        <p>印刷するか書き写して、鍵のかかる場所に保管してください。それぞれ一度だけ、認証コードの代わりに使えます。</p>
      </Notice>
    </>
  );
}
