import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { openDatabase } from "@/db/client";
import { applications } from "@/db/schema/applications";
import { outbox } from "@/db/schema/outbox";
import { codes } from "@/db/schema/proofs";
import { limits } from "@/domain/limits";
import type { PrefectureCode } from "@/domain/prefecture";
import { dueStep } from "@/domain/wizard";
import { submit } from "@/services/applications/submit";
import type { Applicant, Context } from "@/services/context";
import { apply } from "@/services/drafts/apply";
import { beginNext } from "@/services/drafts/begin-next";
import { choosePrefecture } from "@/services/drafts/choose-prefecture";
import { proveMailbox } from "@/services/drafts/prove-mailbox";
import { resendCode } from "@/services/drafts/resend-code";
import { tellMoved } from "@/services/drafts/tell-moved";
import { viewWizard } from "@/services/drafts/view-wizard";
import { closedOffice, issuedBy, nthCode, WizardModel } from "@/tests/services/drafts/wizard-model";
import { addOffice, browserWith, draftOf, formFor } from "@/tests/support/applied";
import { outcomes } from "@/tests/support/refusal-of";
import { sentCodes } from "@/tests/support/sent-codes";
import { as, at, testContext } from "@/tests/support/test-context";

type Command =
  | { act: "apply"; number: string; email: string }
  | { act: "choose"; prefecture: PrefectureCode }
  | { act: "enter"; which: "newest" | "oldest" | "wrong" }
  | { act: "resend" | "next" | "crash" }
  | { act: "submit"; times: number }
  | { act: "move"; moved: boolean }
  | { act: "wait"; length: number };

const emails = ["clerk@office.example.jp", "desk@office.example.jp"] as const;
const second = 1000;
const minute = 60 * second;

describe("the wizard", () => {
  it("does what its model says after every command, in any order and at any time (R12)", {
    timeout: 120_000,
  }, async () => {
    await fc.assert(fc.asyncProperty(walks(), walk), { numRuns: 25 });
  });
});

/** Walks both worlds side by side and compares how each command ends and where it leads. */
async function walk(commands: Command[]): Promise<void> {
  const world = await newWorld();
  const model = new WizardModel();
  for (const [n, each] of commands.entries()) {
    model.now += each.act === "wait" ? each.length : 1;
    const expected = predicted(model, each, await typed(world, each));
    expect(await world.run(each, model.now), `${n}: ${JSON.stringify(each)}`).toBe(expected);
    const { answers } = await viewWizard(world.browser(model.now));
    expect(dueStep(answers), `after ${n}: ${JSON.stringify(each)}`).toBe(model.due());
  }
  await holds(world.browser(model.now), model);
}

/** What must be true at the end of every walk (R05, R06, R15, R16). */
async function holds(ctx: Context<Applicant>, model: WizardModel): Promise<void> {
  const { read } = ctx.database;
  const sent = (await read.select().from(applications)).map(
    ({ providerNumber, federation, officeMovedAt }) =>
      [`${providerNumber} ${federation}`, officeMovedAt !== null] as const,
  );
  expect(sent.toSorted()).toEqual([...model.sent].toSorted());
  expect(await read.select().from(codes)).toHaveLength(
    (await read.select().from(outbox)).filter(({ kind }) => kind === "code").length,
  );
  if (model.draft === null) return;
  const draft = await draftOf(ctx);
  expect(draft).toMatchObject({ tries: model.draft.tries, codesIssued: model.draft.codes.length });
  const counts = (await read.select().from(codes)).map(({ tries }) => tries);
  expect(Math.max(0, ...counts)).toBeLessThanOrEqual(limits.triesPerCode);
}

function predicted(model: WizardModel, command: Command, code: string): string {
  switch (command.act) {
    case "apply":
      return model.apply(command.number, command.email);
    case "choose":
      return model.choose(command.prefecture);
    case "enter":
      return model.enter(code);
    case "resend":
      return model.resend();
    case "submit":
      return model.submit();
    case "move":
      return model.tellMoved(command.moved);
    case "next":
      return model.next();
    case "crash":
    case "wait":
      return "done";
  }
}

interface World {
  browser(now: number): Context<Applicant>;
  run(command: Command, now: number): Promise<string>;
}

/** The real services for one browser, with codes that count up, a line of its own for every request, and the three offices. */
async function newWorld(): Promise<World> {
  const start = await testContext();
  let issued = 0;
  let requests = 0;
  let cookie = start;
  const digits = () => nthCode(issued + 1);
  for (const [number, federations] of Object.entries(issuedBy)) {
    await addOffice(start, { number, issuedBy: federations, status: number === closedOffice ? "closed" : "active" });
  }
  return { browser, run };

  function browser(now: number): Context<Applicant> {
    requests += 1;
    return { ...at(cookie, start.now.getTime() + now - cookie.now.getTime()), ip: `line ${requests}` };
  }

  async function run(command: Command, now: number): Promise<string> {
    const ctx = { ...browser(now), random: { ...start.random, digits } };
    const code = await typed({ browser, run }, command);
    const times = command.act === "submit" ? command.times : 1;
    const ends = await outcomes(Array.from({ length: times }, () => perform(ctx, command, code)));
    issued = (await cookie.database.read.select().from(codes)).length;
    return [...new Set(ends)].join(" or ");
  }

  async function perform(ctx: Context<Applicant>, command: Command, code: string): Promise<void> {
    switch (command.act) {
      case "apply":
        cookie = browserWith(
          cookie,
          await apply(ctx, formFor({ providerNumber: command.number, email: command.email })),
        );
        return;
      case "choose":
        return choosePrefecture(ctx, command.prefecture);
      case "enter":
        return proveMailbox(ctx, code);
      case "resend":
        return resendCode(ctx);
      case "submit":
        return submit(ctx);
      case "move":
        return tellMoved(ctx, command.moved);
      case "next": {
        const token = await beginNext(ctx);
        cookie = token === null ? as(cookie, { kind: "applicant", browser: null }) : browserWith(cookie, token);
        return;
      }
      case "crash":
        cookie = { ...cookie, database: await reopened(cookie.database) };
        return;
      case "wait":
        return;
    }
  }
}

/** The same file in a new process: nothing is left but what was written. */
async function reopened({ client }: Database): Promise<Database> {
  const { rows } = await client.execute("pragma database_list");
  client.close();
  return openDatabase({ url: `file:${rows[0]?.file}` });
}

/** The digits that an entry consists of: from the newest mail, from the very first one, or none of them. */
async function typed(world: World, command: Command): Promise<string> {
  if (command.act !== "enter" || command.which === "wrong") return "9999";
  const ctx = world.browser(0);
  const { email } = await viewWizard(ctx);
  const sent = await sentCodes(ctx, email === "" ? emails[0] : email);
  return (command.which === "newest" ? sent.at(-1) : sent[0]) ?? "9999";
}

/** Walks of one browser: a first application, then anything, now and then five wrong codes in a row or the whole way to 送信. */
function walks(): fc.Arbitrary<Command[]> {
  const wrong: Command = { act: "enter", which: "wrong" };
  const few = command().map((each) => [each]);
  const burst = fc.constant([wrong, wrong, wrong, wrong, wrong]);
  const legs = fc.oneof(
    { weight: 9, arbitrary: few },
    { weight: 1, arbitrary: burst },
    { weight: 2, arbitrary: wholeWay() },
  );
  const rest = fc.array(legs, { minLength: 15, maxLength: 30, size: "max" });
  return fc.tuple(application(), rest).map(([first, more]) => [first, ...more.flat()]);
}

/** Every step in its order, so that walks come to 送信 often enough, and from there to the next office. */
function wholeWay(): fc.Arbitrary<Command[]> {
  const [apply, enter] = [application(), fc.constant<Command>({ act: "enter", which: "newest" })];
  const [choose, send] = [prefectureChoice(), sending()];
  return fc.tuple(apply, choose, enter, move(), send, fc.constant<Command>({ act: "next" }), apply, choose, send);
}

/** Mostly what clerks do, often enough what they should not; long waits are rare, or every draft would end early. */
function command(): fc.Arbitrary<Command> {
  const long = fc.constantFrom(29 * minute, 31 * minute, 60 * minute);
  const short = fc.constantFrom(second, minute - 1, minute, 5 * minute);
  const wait = (length: fc.Arbitrary<number>) => fc.record({ act: fc.constant("wait" as const), length });
  const enter = (which: "newest" | "oldest" | "wrong") => fc.constant<Command>({ act: "enter", which });
  return fc.oneof(
    { weight: 6, arbitrary: application() },
    { weight: 4, arbitrary: prefectureChoice() },
    { weight: 1, arbitrary: enter("newest") },
    { weight: 1, arbitrary: enter("oldest") },
    { weight: 5, arbitrary: enter("wrong") },
    { weight: 6, arbitrary: fc.constant<Command>({ act: "resend" }) },
    { weight: 2, arbitrary: sending() },
    { weight: 2, arbitrary: move() },
    { weight: 2, arbitrary: fc.constant<Command>({ act: "next" }) },
    { weight: 1, arbitrary: fc.constant<Command>({ act: "crash" }) },
    { weight: 6, arbitrary: wait(short) },
    { weight: 1, arbitrary: wait(long) },
  );
}

function application(): fc.Arbitrary<Command> {
  const number = fc.constantFrom("1311111111", "1311111111", "1322222222", "1322222222", closedOffice);
  const email = fc.constantFrom(emails[0], emails[0], emails[1]);
  return fc.record({ act: fc.constant("apply" as const), number, email });
}

function prefectureChoice(): fc.Arbitrary<Command> {
  return fc.record({
    act: fc.constant("choose" as const),
    prefecture: fc.constantFrom<PrefectureCode>("11", "13", "27"),
  });
}

function sending(): fc.Arbitrary<Command> {
  return fc.record({ act: fc.constant("submit" as const), times: fc.constantFrom(1, 5) });
}

function move(): fc.Arbitrary<Command> {
  return fc.record({ act: fc.constant("move" as const), moved: fc.boolean() });
}
