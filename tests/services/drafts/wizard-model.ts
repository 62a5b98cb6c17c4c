import { limits } from "@/domain/limits";
import type { PrefectureCode } from "@/domain/prefecture";
import type { WizardStep } from "@/domain/wizard";

interface ModelCode {
  email: string;
  code: string;
  tries: number;
  used: boolean;
  issuedAt: number;
}

interface ModelDraft {
  number: string;
  email: string;
  prefecture: PrefectureCode | null;
  proven: boolean;
  moved: boolean;
  sentAt: number | null;
  tries: number;
  codes: ModelCode[];
  startedAt: number;
}

/** Which federations issued an ID to each office of the model's ledger; the third one is closed. */
export const issuedBy: Record<string, readonly PrefectureCode[]> = {
  "1311111111": ["13"],
  "1322222222": ["11", "13"],
  "1333333333": [],
};
export const closedOffice = "1333333333";

const day = 24 * 60 * 60 * 1000;
const { spacing, perProof, perAddressAndDay } = limits.resend;

/** What limits.md says of the wizard, written once more and as plainly as can be: one browser, one clock, no database. */
export class WizardModel {
  draft: ModelDraft | null = null;
  now = 0;
  /** Office and federation of each application, and whether the office was said to have moved. */
  readonly sent = new Map<string, boolean>();
  readonly #mailed: { email: string; at: number }[] = [];
  #codes = 0;

  /** R12: the first step whose answer is missing. */
  due(): WizardStep {
    const { draft } = this;
    if (draft !== null && draft.sentAt !== null) return "done";
    if (draft === null || this.#over(draft) || draft.number === "") return "apply";
    if (draft.prefecture === null) return "prefecture";
    return draft.proven ? "confirm" : "code";
  }

  /** How `apply` ends: "done" or the refusal's code. */
  apply(number: string, email: string): string {
    if (number === closedOffice) return "provider-closed";
    const { draft } = this;
    const going = draft !== null && draft.sentAt === null && !this.#over(draft) ? draft : this.#empty();
    const choices = issuedBy[number] ?? [];
    const next: ModelDraft = {
      ...going,
      number,
      email,
      prefecture: choices.length === 1 ? (choices[0] ?? null) : going.number === number ? going.prefecture : null,
      proven: going.proven && going.email === email,
      moved: going.moved && going.number === number,
    };
    return this.#toCodeStep(next);
  }

  choose(prefecture: PrefectureCode): string {
    if (this.draft === null || !["prefecture", "code", "confirm"].includes(this.due())) return "step-not-due";
    if (!issuedBy[this.draft.number]?.includes(prefecture)) return "prefecture-not-offered";
    return this.#toCodeStep({ ...this.draft, prefecture });
  }

  resend(): string {
    if (this.draft === null || this.due() !== "code") return "step-not-due";
    if (this.draft.tries >= limits.triesPerProof) return "tries-used-up";
    return this.#issue(this.draft);
  }

  /** R03–R06, R08: every live code of the present address is tried, each at most five times, all at most fifteen. */
  enter(typed: string): string {
    const { draft } = this;
    if (draft === null || !["code", "confirm"].includes(this.due())) return "step-not-due";
    if (draft.proven) return "done";
    if (draft.tries >= limits.triesPerProof) return "tries-used-up";
    if (this.#live(draft).length === 0) return "code-expired";
    const tried = this.#live(draft).filter((code) => code.tries < limits.triesPerCode);
    if (tried.length === 0) return "code-dead";
    draft.tries += 1;
    for (const code of tried) code.tries += 1;
    const match = tried.find((code) => code.code === typed);
    if (match === undefined) return "code-wrong";
    match.used = true;
    draft.proven = true;
    return "done";
  }

  /** R15, R16: once per draft, and one open application per office and prefecture. */
  submit(): string {
    const { draft } = this;
    if (draft === null || !["confirm", "done"].includes(this.due())) return "step-not-due";
    if (draft.sentAt !== null) return "done";
    const where = `${draft.number} ${draft.prefecture}`;
    if (this.sent.has(where)) return "already-open";
    this.sent.set(where, draft.moved);
    draft.sentAt = this.now;
    return "done";
  }

  tellMoved(moved: boolean): string {
    if (this.draft === null || this.due() !== "confirm") return "step-not-due";
    this.draft.moved = moved;
    return "done";
  }

  /** The next office: for an hour with the proven address, after that with nothing. */
  next(): string {
    if (this.draft === null || this.draft.sentAt === null) return "step-not-due";
    const { email, sentAt } = this.draft;
    this.draft = this.now - sentAt < limits.proofLifetime ? { ...this.#empty(), email, proven: true } : null;
    return "done";
  }

  #toCodeStep(draft: ModelDraft): string {
    const answerable = this.#live(draft).some((code) => code.tries < limits.triesPerCode);
    if (draft.prefecture === null || draft.proven || answerable) {
      this.draft = draft;
      return "done";
    }
    return this.#issue(draft);
  }

  #issue(draft: ModelDraft): string {
    if (draft.tries >= limits.triesPerProof) return "tries-used-up";
    if (draft.codes.length > perProof) return "code-cap-proof";
    const toAddress = draft.codes.filter(({ email }) => email === draft.email);
    if (toAddress.some(({ issuedAt }) => this.now - issuedAt < spacing)) return "code-too-soon";
    const today = this.#mailed.filter(({ email, at }) => email === draft.email && this.now - at < day);
    if (today.length >= perAddressAndDay) return "code-cap-address";
    this.#codes += 1;
    const code = { email: draft.email, code: nthCode(this.#codes), tries: 0, used: false, issuedAt: this.now };
    this.#mailed.push({ email: draft.email, at: this.now });
    this.draft = { ...draft, codes: [...draft.codes, code] };
    return "done";
  }

  #live(draft: ModelDraft): ModelCode[] {
    const { lifetime } = limits.codes.application;
    return draft.codes.filter(
      (code) => code.email === draft.email && !code.used && this.now - code.issuedAt < lifetime,
    );
  }

  #over(draft: ModelDraft): boolean {
    const codeEnds = draft.codes.map(({ issuedAt }) => issuedAt + limits.codes.application.lifetime);
    return this.now >= Math.max(draft.startedAt + limits.proofLifetime, ...codeEnds);
  }

  #empty(): ModelDraft {
    return {
      number: "",
      email: "",
      prefecture: null,
      proven: false,
      moved: false,
      sentAt: null,
      tries: 0,
      codes: [],
      startedAt: this.now,
    };
  }
}

/** The `n`th code that both worlds issue, so that no two are ever the same by chance. */
export function nthCode(n: number): string {
  return String(n).padStart(4, "0");
}
