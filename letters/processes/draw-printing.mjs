// Draws one printing in a process of its own (`render-letters.ts` starts it). Plain JavaScript: a process is started by the path
// of its file and has neither bundler nor TypeScript around it.
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

process.once("message", (printing) => process.send(answerTo(printing), () => process.disconnect()));

function answerTo(printing) {
  try {
    return { result: pdfOf(printing) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : "unknown" };
  }
}

function pdfOf({ folder, fonts, images, forms, printing, pages }) {
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fonts }] });
  compiler.mapShadow(join(folder, "codes.bin"), Buffer.from(images.pixels));
  compiler.mapShadow(join(folder, "forms.pdf"), drawn("form.typ", { forms: JSON.stringify(forms) }, forms.length));
  return drawn("printing.typ", { printing: JSON.stringify(printing) }, pages);

  /** The PDF of a template, which must come to `expected` pages. */
  function drawn(template, inputs, expected) {
    const codes = JSON.stringify(images.places);
    const compiled = compiler.compile({ mainFilePath: join(folder, template), inputs: { ...inputs, codes } });
    if (compiled.result?.numOfPages !== expected) {
      const faults = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
      throw new Error(`${template} did not give ${expected} pages: ${faults.map(({ message }) => message).join(" ")}`);
    }
    return compiler.pdf(compiled.result, { pdfTags: false });
  }
}
