import type { Page } from "@playwright/test";
import { type ApplicationStatus, applicationStatuses } from "@/domain/application-status";
import { systemRandom } from "@/lib/random";
import { tokenHash } from "@/lib/secrets";
import type { buildApplication, Letter } from "@/tests/support/build-application";
import { builtOnServer } from "@/tests/support/built-on-server";
import { StatusSeeker } from "@/tests/support/status-seeker";
import { submitForm } from "@/tests/support/submit-form";
import { type Lead, open, takePictures, toldWhatIsWrong, type World } from "@/tests/support/take-pictures";

const minute = 60_000;
const day = 24 * 60 * minute;

takePictures({
  status: open("/status"),
  "status-wrong-numbers": async ({ clerk: { page } }) => {
    await page.goto("/status");
    await page.getByLabel("受付番号").fill("AAAA-AAAA");
    await page.getByLabel("事業所番号").fill("1311");
    await submitForm(page, "次へ");
    return toldWhatIsWrong(page);
  },
  "status-code": async (world) => {
    const seeker = await seek(world);
    await seeker.lookUp();
    await seeker.isOn("/status/code", "確認コード入力");
    return seeker.page;
  },
  "status-code-wrong": async (world) => {
    const seeker = await seek(world);
    await seeker.lookUp();
    await seeker.isOn("/status/code", "確認コード入力");
    await seeker.enterCode(String((Number(await seeker.readCode()) + 1) % 1_000_000).padStart(6, "0"));
    return toldWhatIsWrong(seeker.page);
  },
  "status-hour-over": async (world) => {
    const seeker = await seek(world);
    await seeker.open();
    world.server.pass(60 * minute);
    await seeker.page.goto("/status/view");
    await seeker.isOn("/status", "申請状況の確認");
    return seeker.page;
  },
  ...Object.fromEntries(applicationStatuses.map((status) => [`status-view-${status}`, inStatus(status)])),
  "status-withdraw": actOn("submitted", "/status/withdraw"),
  "status-withdrawn-just-now": async (world) => {
    const page = await actOn("submitted", "/status/withdraw")(world);
    await submitForm(page, "申請を取り下げる");
    await page.waitForURL("/status/view?done=withdraw");
    return page;
  },
  "status-withdraw-too-late": behind("printed", "/status/withdraw"),
  "status-address": actOn("approved", "/status/address"),
  "status-address-same": async (world) => {
    const seeker = await seek(world, { status: "approved" });
    await seeker.open();
    await seeker.page.goto("/status/address");
    await seeker.page.getByLabel("新しい通知先メールアドレス").fill(seeker.world.application.email);
    await submitForm(seeker.page, "次へ");
    return toldWhatIsWrong(seeker.page);
  },
  "status-missing-too-early": behind("posted", "/status/missing"),
  "status-missing": overdue((page) => page.goto("/status/missing")),
  "status-missing-told": overdue(async (page) => {
    await page.goto("/status/missing");
    await submitForm(page, "国保連合会へ知らせる");
    await page.waitForURL("/status/view?done=missing");
  }),
  received: delivered({}),
  "received-nothing-chosen": async (world) => {
    const page = await delivered({})(world);
    await submitForm(page, "報告する");
    return toldWhatIsWrong(page);
  },
  "received-unopened": delivered({ receivedAs: "intact", receivedAt: new Date("2026-11-21T03:00:00Z") }),
  "received-opened": async (world) => {
    const page = await delivered({})(world);
    await page.getByLabel("開封・破損していた").check();
    await page.getByLabel("事業所番号").fill("1399999999");
    await submitForm(page, "報告する");
    await page.getByText("仮パスワードを無効にしました").waitFor();
    return page;
  },
  "received-too-late": delivered({ validUntil: new Date("2026-11-01T03:00:00Z") }),
  "received-unknown": open("/received/no-letter-has-this"),
});

async function seek(
  { clerk, server }: World,
  wanted: Parameters<typeof buildApplication>[1] = {},
): Promise<StatusSeeker> {
  const { page, mailbox, witness } = clerk.world;
  const { application } = await builtOnServer(server, wanted);
  return new StatusSeeker({ page, mailbox, application, witness });
}

function inStatus(status: ApplicationStatus): Lead {
  return async (world) => {
    const seeker = await seek(world, { status });
    await seeker.open();
    return seeker.page;
  };
}

/** A screen behind 申請状況, as its address opens it. */
function behind(status: ApplicationStatus, path: string): Lead {
  return async (world) => {
    const page = await inStatus(status)(world);
    await page.goto(path);
    return page;
  };
}

/** A screen behind 申請状況, as its link opens it. */
function actOn(status: ApplicationStatus, path: string): Lead {
  return async (world) => {
    const page = await inStatus(status)(world);
    await page.locator(`main a[href="${path}"]`).first().click();
    await page.waitForURL(path);
    return page;
  };
}

/** A letter that should have come days ago. */
function overdue(act: (page: Page) => Promise<unknown>): Lead {
  return async (world) => {
    const printedAt = new Date(world.server.now().getTime() - 14 * day);
    const letter = { printedAt, postedAt: printedAt, trackingNumber: "123456789012" };
    const seeker = await seek(world, { status: "posted", letter });
    await seeker.open();
    await act(seeker.page);
    return seeker.page;
  };
}

/** What the QR code of a posted letter opens. */
function delivered(letter: Partial<Letter>): Lead {
  return async ({ clerk: { page }, server }) => {
    const token = systemRandom.token();
    await builtOnServer(server, { status: "posted", letter: { receiptHash: tokenHash(token), ...letter } });
    await page.goto(`/received/${token}`);
    return page;
  };
}
