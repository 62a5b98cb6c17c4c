"use client";

import { type FormEvent, useRef, useState } from "react";
import { ariaFor, controlLook, Field } from "@/components/form/field";
import type { FormError } from "@/components/form/form-state";
import { FreshFactorField } from "@/components/form/fresh-factor-field";
import { Button } from "@/components/ui/button";

const address = "/admin/ledger/import/upload";

type Sent = { bytes: number; total: number };

/**
 * The file, after the 認証コード: the server reads the form from its beginning as it comes. A plain post; with scripts it tells
 * how much of the file has been read.
 */
export function UploadForm({ asksFactor, faults }: { asksFactor: boolean; faults: FormError[] }) {
  const faultOf = (name: string) => faults.find(({ field }) => field === name)?.message;
  const [sent, setSent] = useState<Sent | null>(null);
  const upload = useRef<XMLHttpRequest | null>(null);

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (upload.current !== null) return;
    const request = new XMLHttpRequest();
    upload.current = request;
    request.upload.onprogress = ({ loaded, total }) => setSent({ bytes: loaded, total });
    request.onload = () => location.assign(leadsTo(request.response) ?? refusedBy(request.status));
    request.onerror = () => location.assign(refusedBy(0));
    request.open("post", address);
    // Told the address, the browser draws its page once; led there, it would do so twice, each with its event.
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.send(new FormData(event.currentTarget));
    setSent({ bytes: 0, total: 0 });
  }

  return (
    <form method="post" action={address} encType="multipart/form-data" className="flow" onSubmit={send}>
      {asksFactor && <FreshFactorField error={faultOf("totp")} />}
      <Field name="file" label="CSVファイル" required error={faultOf("file")}>
        <input
          id="file"
          name="file"
          type="file"
          accept=".csv,text/csv"
          required
          {...ariaFor({ name: "file", error: faultOf("file") })}
          className={`${controlLook} w-full max-w-xl`}
        />
      </Field>
      <Button>アップロードする</Button>
      {sent === null ? (
        <p>大きなファイルは、読み終わるまで数十秒かかることがあります。終わるまで、この画面を閉じないでください。</p>
      ) : (
        <Reading sent={sent} />
      )}
    </form>
  );
}

function leadsTo(answer: unknown): string | null {
  const told = typeof answer === "object" && answer !== null && "location" in answer ? answer.location : null;
  return typeof told === "string" ? told : null;
}

function refusedBy(status: number): string {
  return `/admin/ledger/import?refusal=${status === 413 ? "file-too-large" : "upload-broken"}`;
}

function Reading({ sent: { bytes, total } }: { sent: Sent }) {
  const percent = total === 0 ? 0 : Math.floor((bytes / total) * 100);
  return (
    <div>
      <p role="status" className="font-bold">
        {percent < 100 ? "読み込んでいます。" : "読み終わりました。差分を調べています。"}
      </p>
      <progress aria-label="読み込み" max={100} value={percent} className="block h-6 w-full max-w-xl accent-blue-900">
        {percent}%
      </progress>
      <p className="tabular-nums">{percent}%</p>
    </div>
  );
}
