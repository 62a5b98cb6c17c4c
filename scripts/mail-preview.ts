import { mkdir, writeFile } from "node:fs/promises";
import { mailKinds, mailSubject } from "@/emails/mail";
import { renderMail } from "@/emails/render-mail";
import { sampleMail } from "@/emails/sample-mail";

const folder = "./data/mail-preview";

await mkdir(folder, { recursive: true });
for (const kind of mailKinds) {
  const { html, text } = await renderMail(sampleMail(kind));
  await writeFile(`${folder}/${kind}.html`, html);
  await writeFile(`${folder}/${kind}.txt`, text);
  console.log(`${folder}/${kind}.html .txt  ${mailSubject(kind)}`);
}
