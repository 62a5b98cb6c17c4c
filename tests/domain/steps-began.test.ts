import { describe, expect, it } from "vitest";
import { stepsBegan } from "@/domain/steps-began";

const day = (date: number) => new Date(Date.UTC(2026, 10, date));
const history = (...acts: string[]) => acts.map((act, place) => ({ act, at: day(place + 1) }));

describe("the steps that lead to the letter begin", () => {
  it.each([
    ["with the application, where nothing stopped them", history("submit", "review", "view"), null],
    [
      "with the end of the wait for an envelope",
      history("submit", "await-envelope", "envelope-received", "review"),
      day(4),
    ],
    ["with the end of the last wait", history("submit", "review", "wait", "review", "wait", "review"), day(6)],
    ["with the return of a case that was decided", history("submit", "review", "approve", "reopen"), day(4)],
    [
      "with the report of a letter that somebody else opened",
      history("submit", "approve", "print", "report-letter"),
      day(4),
    ],
    ["anew after that case waited once more", history("submit", "reopen", "await-envelope", "review"), day(4)],
    ["no later because somebody looks at it again", history("submit", "wait", "review", "call-back", "review"), day(3)],
  ])("%s", (_, happenings, began) => {
    expect(stepsBegan(happenings)).toEqual(began);
  });
});
