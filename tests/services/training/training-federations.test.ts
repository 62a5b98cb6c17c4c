import { expect, it } from "vitest";
import { commit } from "@/db/commit";
import { federationCard } from "@/services/applications/federation-card";
import { findFederation } from "@/services/ledger/find-federation";
import { trainingFederations } from "@/services/training/training-federations";
import { testContext } from "@/tests/support/test-context";

it("training gives Tokyo and Saitama a phone and posting weekdays, Tokyo an address for alarms, and leaves what is published as it is", async () => {
  const ctx = await testContext();
  const published = await findFederation(ctx, "11");
  await commit(ctx, trainingFederations(ctx));
  const saitama = await findFederation(ctx, "11");
  expect(saitama).toEqual({ ...published, phone: "048-000-0011", postingWeekdays: "1,4" });
  expect(await findFederation(ctx, "13")).toMatchObject({ noticeEmail: expect.stringMatching(/@.+\.example\.jp$/) });
  const tokyo = await federationCard(ctx, await findFederation(ctx, "13"));
  expect(tokyo).toMatchObject({ phone: "03-0000-0013", postingDays: "火曜日・金曜日" });
});
