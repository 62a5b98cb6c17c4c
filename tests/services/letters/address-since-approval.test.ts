import { describe, expect, it } from "vitest";
import type { LedgerRow } from "@/domain/ledger-row";
import type { Context, Staff } from "@/services/context";
import { changeOffice } from "@/services/ledger/change-office";
import { importLedger } from "@/services/ledger/import-ledger";
import { openChange } from "@/services/ledger/open-change";
import { confirmAddress } from "@/services/ledger/settle-address";
import { listLetters } from "@/services/letters/list-letters";
import { printLetters } from "@/services/letters/print-letters";
import { reprintLetter } from "@/services/letters/reprint-letter";
import { sealLetter } from "@/services/letters/seal-letter";
import { reopen } from "@/services/reviews/reopen";
import { textOf } from "@/tests/letters/paper";
import { officeNow } from "@/tests/services/ledger/ledger-support";
import { headings, line, system } from "@/tests/services/ledger-files/files-support";
import { applicationNow, changeProvider, expectRefused, issuer } from "@/tests/services/letters/letters-support";
import { newestBatch } from "@/tests/services/letters/printed-batch";
import { confirm } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";
import { checked } from "@/tests/support/checked";
import { csvFile } from "@/tests/support/csv-file";
import { as, at, staffActor } from "@/tests/support/test-context";

const minute = 60_000;
const elsewhere = "東京都千代田区二番町9";

describe("an address that changed after the approval", () => {
  it("is not printed on a letter, though three people had a hand in it: the approver confirmed another (R44)", async () => {
    const { ctx, reviewer, supervisor, application } = await underReview();
    const { reference } = application;
    await confirm(reviewer, { reference, version: 1 });
    await moves(at(reviewer, minute), at(supervisor, 2 * minute), application.providerNumber);
    const later = at(ctx, 3 * minute);
    const words = "承認のあとに事業所台帳で変わりました";
    await expectRefused(later, () => printLetters(later, [reference]), "addressee-changed-since", words);
    const { toPrint } = await listLetters(later);
    expect(toPrint).toMatchObject([{ reference, obstacle: "addressee-changed-since" }]);
  });

  it.each([
    ["name", { name: "転送先の事業所" }],
    ["corporation", { corporation: "別の法人" }],
  ])(
    "is not printed either when a change of the %s began before the approval and was kept after it",
    async (_, over) => {
      const { ctx, reviewer, application } = await underReview();
      const { reference, providerNumber } = application;
      await confirm(at(reviewer, 2 * minute), { reference, version: 1 });
      const clerk = as(at(ctx, minute), staffActor({ role: "reviewer", id: "slow-clerk" }));
      await becomes(clerk, providerNumber, over);
      const later = at(ctx, 3 * minute);
      await expectRefused(later, () => printLetters(later, [reference]), "addressee-changed-since");
    },
  );

  it("is not printed when the operator's command renamed the office (R44)", async () => {
    const { ctx, reviewer, application } = await underReview();
    const { reference, providerNumber } = application;
    await confirm(reviewer, { reference, version: 1 });
    const renamed = line({ ...(await officeNow(ctx, providerNumber)), name: "転送先の事業所" });
    await importLedger(as(at(ctx, minute), system), csvFile([headings, renamed]));
    const later = at(ctx, 2 * minute);
    await expectRefused(later, () => printLetters(later, [reference]), "addressee-changed-since");
  });

  it("is not put into its envelope when the change began before the printing and was kept after it", async () => {
    const { ctx, reviewer, application } = await underReview();
    const { reference, providerNumber } = application;
    await confirm(reviewer, { reference, version: 1 });
    const printing = at(ctx, 2 * minute);
    await printLetters(printing, [reference]);
    const clerk = as(at(ctx, minute), staffActor({ role: "reviewer", id: "slow-clerk" }));
    await becomes(clerk, providerNumber, { name: "転送先の事業所" });
    const key = await newestBatch(ctx);
    const later = at(ctx, 3 * minute);
    await expectRefused(later, () => sealLetter(later, key, reference), "addressee-changed-since");
  });

  it("keeps no letter back when the telephone alone changed, which stands on none", async () => {
    const { ctx, reviewer, application } = await underReview();
    const { reference, providerNumber } = application;
    await confirm(reviewer, { reference, version: 1 });
    const clerk = as(at(ctx, minute), staffActor({ role: "reviewer", id: "slow-clerk" }));
    await becomes(clerk, providerNumber, { phone: "03-0000-0009" });
    expect(textOf(await printLetters(at(ctx, 2 * minute), [reference]))).toContain("一番町1");
  });

  it("is printed once somebody has looked at it and approved anew", async () => {
    const { ctx, reviewer, supervisor, application } = await underReview();
    const { reference } = application;
    await confirm(reviewer, { reference, version: 1 });
    await moves(at(reviewer, minute), at(supervisor, 2 * minute), application.providerNumber);
    const other = as(at(ctx, 3 * minute), staffActor({ role: "reviewer", id: "another-reviewer" }));
    await reopen(other, { reference, version: 2 });
    await checked(other, application.id, { phone: "03-1" });
    await confirm(other, { reference, version: 3 });
    expect(textOf(await printLetters(at(ctx, 4 * minute), [reference]))).toContain("二番町9");
  });

  it("is not printed on a second sheet either, and may have changed before the first", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "printed" });
    const { reference, providerNumber } = application;
    const later = at(ctx, 2 * minute);
    const reprint = () => reprintLetter(later, { reference, reason: "紙づまり" });
    await changeProvider(ctx, providerNumber, { addresseeChangedAt: at(ctx, minute).now });
    await expectRefused(later, reprint, "addressee-changed-since", "返戻");
    await changeProvider(ctx, providerNumber, { addresseeChangedAt: at(ctx, -minute).now });
    await reprint();
    expect(await applicationNow(ctx, reference)).toMatchObject({ status: "printed", version: 2 });
  });
});

async function underReview() {
  const ctx = await issuer();
  const reviewer = as(ctx, staffActor({ role: "reviewer" }));
  const supervisor = as(ctx, staffActor({ role: "supervisor" }));
  const { application } = await buildApplication(ctx, { status: "reviewing" });
  await changeProvider(ctx, application.providerNumber, { postalCode: "1020082", phone: "03-1" });
  return { ctx, reviewer, supervisor, application };
}

/** The office gets another address in the ledger, by the word of two. */
async function moves(first: Context<Staff>, second: Context<Staff>, number: string): Promise<void> {
  await becomes(first, number, { address: elsewhere });
  const waiting = await openChange(first, number);
  await confirmAddress(second, { number, change: waiting?.id ?? "" });
}

/** The desk changes the office's row, or wishes for another address. */
async function becomes(ctx: Context<Staff>, number: string, over: Partial<LedgerRow>): Promise<void> {
  const office = await officeNow(ctx, number);
  await changeOffice(ctx, { row: { ...office, ...over }, asReadAt: office.changedAt, reason: "変更届" });
}
