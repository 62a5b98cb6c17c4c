import { inGroups } from "@/domain/in-groups";

type AuthenticatorSetupProps = { qrCode: string; secret: string };

/** How to bring the secret into an authenticator: by QR code, or by typing it. */
export function AuthenticatorSetup({ qrCode, secret }: AuthenticatorSetupProps) {
  return (
    <section aria-labelledby="authenticator" className="flow">
      <h2 id="authenticator">認証アプリの設定</h2>
      <p>スマートフォン等の認証アプリで、次のQRコードを読み取ってください。</p>
      {/* biome-ignore lint/performance/noImgElement: drawn into the page, so there is nothing to optimise. */}
      <img
        src={`data:image/svg+xml,${encodeURIComponent(qrCode)}`}
        alt="認証アプリで読み取るQRコード"
        width={256}
        height={256}
        className="border border-solid-gray-300 bg-white p-4"
      />
      <p>読み取れないときは、次の文字を認証アプリに入力してください。空白は不要です。</p>
      <p className="code whitespace-normal">{inGroups(secret).join(" ")}</p>
    </section>
  );
}
