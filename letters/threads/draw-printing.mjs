// Draws one printing in a thread of its own (`render-letters.ts` starts it). Plain JavaScript, as `draw-codes.mjs`.
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const { folder, fonts, images, forms, printing, pages } = workerData;
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fonts }] });

try {
  compiler.mapShadow(join(folder, "codes.bin"), Buffer.from(images.pixels));
  compiler.mapShadow(join(folder, "forms.pdf"), drawn("form.typ", { forms: JSON.stringify(forms) }, forms.length));
  const pdf = Uint8Array.from(drawn("printing.typ", { printing: JSON.stringify(printing) }, pages));
  parentPort.postMessage(pdf, [pdf.buffer]);
} finally {
  compiler.evictCache(0); // the typesetter's cache is one for all threads and would keep the passwords (R29)
}

/** The PDF of a template, which must come to `expected` pages. */
function drawn(template, inputs, expected) {
  const codes = JSON.stringify(images.places);
  const compiled = compiler.compile({ mainFilePath: join(folder, template), inputs: { ...inputs, codes } });
  if (compiled.result?.numOfPages !== expected) {
    throw new Error(`${template} did not give ${expected} pages`, {
      cause: compiled.takeDiagnostics()?.shortDiagnostics,
    });
  }
  return compiler.pdf(compiled.result, { pdfTags: false });
}
