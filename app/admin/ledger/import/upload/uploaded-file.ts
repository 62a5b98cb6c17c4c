import { pipeline, type Readable } from "node:stream";
import busboy from "busboy";
import { limits } from "@/domain/limits";
import { ledgerFileRefusal } from "@/services/ledger-files/ledger-file-refusal";

/** The form as far as it has come: the fields before the file, and the file itself, to be read once. */
export interface UploadedFile {
  fields: FormData;
  name: string;
  bytes: AsyncIterable<Uint8Array>;
  /** Lets what was not read go by, so that the browser can finish sending and show the answer. */
  discard(): void;
}

const most = { files: 1, fields: 4, fieldSize: 1000, parts: 6, fileSize: limits.ledgerFile.bytes };

/**
 * A multipart form with one file as it comes in, nothing of it kept. Refuses `file-missing`, `upload-broken` for a form that
 * breaks off or is none, and, when the reader gets there, `file-too-large` (R27).
 */
export function uploadedFile(request: Request): Promise<UploadedFile> {
  const fields = new FormData();
  return new Promise((resolve, reject) => {
    const parser = parserOf(request);
    parser.on("field", (name, value) => fields.append(name, value));
    parser.on("file", (_, file, { filename }) => {
      const discard = () => void file.resume();
      file.once("error", () => undefined);
      if (filename) resolve({ fields, name: filename, bytes: bytesOf(file), discard });
      else discard();
    });
    pipeline(bodyOf(request), parser, (error) => reject(ledgerFileRefusal(error ? "upload-broken" : "file-missing")));
  });
}

function parserOf(request: Request): busboy.Busboy {
  try {
    return busboy({ headers: Object.fromEntries(request.headers), limits: most, defParamCharset: "utf8" });
  } catch {
    throw ledgerFileRefusal("upload-broken");
  }
}

async function* bodyOf({ body }: Request): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) yield read.value;
}

async function* bytesOf(file: Readable & { truncated?: boolean }): AsyncGenerator<Uint8Array> {
  try {
    yield* file.iterator({ destroyOnReturn: false });
  } catch {
    throw ledgerFileRefusal("upload-broken");
  }
  if (file.truncated) throw ledgerFileRefusal("file-too-large");
}
