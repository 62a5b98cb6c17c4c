type EnvelopeLabelProps = {
  label: { postalCode: string; address: string; name: string; section: string; reference: string; qrCode: string };
};

/** A label to cut out for the envelope: whom it goes to, and the 受付番号 in print and as a QR code. In one piece on paper. */
export function EnvelopeLabel({ label }: EnvelopeLabelProps) {
  return (
    <section aria-labelledby="envelope-label" className="flow">
      <h2 id="envelope-label">封筒に貼るラベル</h2>
      <p>印刷して切り取り、返信用封筒を入れて送る封筒の表に貼ってください。</p>
      <div className="flex max-w-xl break-inside-avoid flex-wrap items-center gap-x-6 gap-y-3 border-2 border-dashed border-solid-gray-600 p-4 print:p-2">
        <address className="min-w-48 grow basis-0 not-italic">
          〒{label.postalCode}
          <br />
          {label.address}
          <br />
          <strong>{label.name}</strong>
          <br />
          {label.section} 御中
          <span className="mt-2 block">
            ログイン情報再発行申請 返信用封筒在中
            <br />
            受付番号 <span className="code">{label.reference}</span>
          </span>
        </address>
        {/* biome-ignore lint/performance/noImgElement: a drawing of a few hundred bytes, made with the page. */}
        <img
          src={`data:image/svg+xml,${encodeURIComponent(label.qrCode)}`}
          alt={`受付番号 ${label.reference} のQRコード`}
          className="size-24 shrink-0"
        />
      </div>
    </section>
  );
}
