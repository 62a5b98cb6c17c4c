import { describe, expect, it } from "vitest";
import { commit } from "@/db/commit";
import { applicationActs, transitions } from "@/domain/transitions";
import type { Mail, MailKind } from "@/emails/mail";
import { mailKinds } from "@/emails/mail";
import { sampleMail } from "@/emails/sample-mail";
import { move } from "@/services/applications/move";
import type { Context } from "@/services/context";
import { buildApplication } from "@/tests/support/build-application";
import { applicationNow, eventsOf, mailsOf } from "@/tests/support/kept";
import { testContext } from "@/tests/support/test-context";

const securityEmail = "owner@office.example.jp";

describe("the one door of every status change", () => {
  it.each(applicationActs)(
    "%s sends the mail that the table names to both addresses, and no other (R34)",
    async (act) => {
      const { ctx, application } = await readyFor(act);
      const { mails, to } = transitions[act];
      await commit(ctx, await move(ctx, application, act, mailing(mails)));
      expect(await applicationNow(ctx, application.id)).toMatchObject({ status: to, version: 2 });
      expect(await eventsOf(ctx, application.id)).toMatchObject([{ act, version: 2 }]);
      const told = (await mailsOf(ctx, application.id)).map(({ kind, to: address }) => [kind, address]);
      expect(told).toEqual(mails === undefined ? [] : [application.email, securityEmail].map((each) => [mails, each]));
    },
  );

  it.each(applicationActs)("%s lets nobody forget its mail or send another one", async (act) => {
    const { ctx, application } = await readyFor(act);
    const { mails, silentFrom = [] } = transitions[act];
    const mayBeSilent = silentFrom.includes(application.status);
    const wrong = [...(mayBeSilent ? [] : [undefined]), ...mailKinds].filter((kind) => kind !== mails);
    for (const kind of wrong) {
      const moved = move(ctx, application, act, mailing(kind));
      await expect(moved, kind).rejects.toThrow(`${act} mails ${mails ?? "nothing"}`);
      await expect(moved, kind).rejects.not.toMatchObject({ name: "Refusal" });
    }
  });
});

async function readyFor(
  act: keyof typeof transitions,
): Promise<{ ctx: Context } & Awaited<ReturnType<typeof buildApplication>>> {
  const ctx = await testContext();
  return { ctx, ...(await buildApplication(ctx, { status: transitions[act].from[0], securityEmail })) };
}

function mailing(kind: MailKind | undefined): { mail?: Mail } {
  return kind === undefined ? {} : { mail: sampleMail(kind) };
}
