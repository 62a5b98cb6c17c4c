import { type ApplicationStatus, applicationStatuses, statusLabel } from "@/domain/application-status";
import { formatReference } from "@/domain/reference";
import { builtOnServer } from "@/tests/support/built-on-server";
import { submitForm } from "@/tests/support/submit-form";
import { type Lead, open, takePictures, toldWhatIsWrong } from "@/tests/support/take-pictures";

takePictures({
  "desk-sign-in": open("/admin/sign-in"),
  "desk-sign-in-refused": async ({ clerk: { page } }) => {
    await page.goto("/admin/sign-in");
    await page.getByLabel("職員ID").fill("tokyo-reviewer");
    await page.getByLabel("パスワード").first().fill("a password of nobody");
    await submitForm(page, "次へ");
    return toldWhatIsWrong(page);
  },
  "desk-second-factor": async ({ clerk: { page } }) => {
    await page.goto("/admin/sign-in");
    await page.getByLabel("職員ID").fill("tokyo-reviewer");
    await page.getByLabel("パスワード").first().fill("kunren-shokuin-2026");
    await submitForm(page, "次へ");
    await page.getByLabel("認証コード").waitFor();
    return page;
  },
  "desk-queue": async ({ newDesk, server }) => {
    for (let built = 0; built < 8; built += 1) await builtOnServer(server, {});
    const { page } = await newDesk("tokyo-reviewer");
    await page.goto("/admin");
    return page;
  },
  "desk-queue-empty": async ({ newDesk }) => {
    const desk = await newDesk("saitama-reviewer");
    await desk.openQueue("却下");
    return desk.page;
  },
  ...Object.fromEntries(applicationStatuses.map((status) => [`desk-case-${status}`, caseIn(status)])),
});

function caseIn(status: ApplicationStatus): Lead {
  return async ({ newDesk, server }) => {
    const { application } = await builtOnServer(server, { status });
    const desk = await newDesk("tokyo-supervisor");
    await desk.openCase(formatReference(application.reference), statusLabel(status));
    return desk.page;
  };
}
