import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mail, mailKinds, mailSubject } from "@/emails/mail";
import { renderMail } from "@/emails/render-mail";
import { sampleMail } from "@/emails/sample-mail";

const typedByAnyone = fc.oneof(
  fc.string({ minLength: 1, unit: "binary" }),
  fc.constantFrom("A\r\nBcc: x@example.jp", "\r\n\r\n<html>", "\u202e逆", "名\u0000前", "行\u2028分け"),
);

describe("the subject", () => {
  it("of the code mail is the manual's own", () => {
    expect(mailSubject("code")).toBe("確認コード発行通知(介護保険)");
  });

  it("of a ワンタイムパスワード calls it by that name, that of every other code is the same", () => {
    expect(mailSubject("reset-code")).toBe("ワンタイムパスワード発行通知(介護保険)");
    for (const kind of ["status-code", "notification-email-code", "security-email-code"] as const) {
      expect(mailSubject(kind)).toBe(mailSubject("code"));
    }
  });

  it("differs for every other kind and always ends in (介護保険)", () => {
    const subjects = mailKinds.map(mailSubject);
    expect(new Set(subjects).size).toBe(mailKinds.length - 3);
    for (const subject of subjects) expect(subject).toMatch(/^[^【】\r\n]+\(介護保険\)$/);
  });

  it("stays the constant of its kind, whatever a payload says (R25)", async () => {
    await fc.assert(
      fc.asyncProperty(typedByAnyone, async (typed) => {
        const rejected = { ...sampleMail("rejected").payload, providerName: typed, reason: typed, nextStep: typed };
        const parsed = mail.safeParse({ kind: "rejected", payload: { ...rejected, subject: typed, headers: typed } });
        if (!parsed.success) return;
        expect((await renderMail(parsed.data)).subject).toBe("ログイン情報再発行申請 却下通知(介護保険)");
      }),
      { numRuns: 60 },
    );
  });
});

describe("a payload", () => {
  it.each(mailKinds)("of %s is refused when it is garbage", (kind) => {
    for (const payload of [undefined, null, "", 7, [], {}, { at: "yesterday" }]) {
      expect(mail.safeParse({ kind, payload }).success).toBe(false);
    }
  });

  it.each(mailKinds)("of %s is refused when any of its required fields is missing or of another type", (kind) => {
    const { payload } = sampleMail(kind);
    for (const field of Object.keys(payload)) {
      if (optional.includes(field)) continue;
      expect(mail.safeParse({ kind, payload: { ...payload, [field]: undefined } }).success, field).toBe(false);
      expect(mail.safeParse({ kind, payload: { ...payload, [field]: [] } }).success, field).toBe(false);
      expect(mail.safeParse({ kind, payload: { ...payload, [field]: " \n" } }).success, field).toBe(false);
    }
  });

  it("of a kind nobody knows is refused", () => {
    expect(mail.safeParse({ kind: "printed", payload: sampleMail("posted").payload }).success).toBe(false);
  });

  it("of a reminder knows the seventh and the fourteenth day alone", () => {
    const { payload } = sampleMail("reminder");
    const known = [6, 7, 8, 13, 14, 15, "7"].filter(
      (days) => mail.safeParse({ kind: "reminder", payload: { ...payload, days } }).success,
    );
    expect(known).toEqual([7, 14]);
  });

  it("of a reported letter is refused when the letter came unopened: then nothing was made void", () => {
    for (const kind of ["letter-reported", "federation-alarm"] as const) {
      const { payload } = sampleMail(kind);
      expect(mail.safeParse({ kind, payload: { ...payload, how: "intact", what: "intact" } }).success).toBe(false);
    }
  });

  it("survives the outbox, which keeps it as JSON", () => {
    for (const kind of mailKinds) {
      const sample = sampleMail(kind);
      expect(mail.parse(JSON.parse(JSON.stringify(sample)))).toEqual(sample);
    }
  });

  it("keeps the line breaks a reviewer typed, but lets no name begin a line of its own", () => {
    const { payload } = sampleMail("rejected");
    const typed = { ...payload, reason: "一つめ\r\n二つめ", providerName: "事業所\r\n受付番号: 偽" };
    const read = mail.parse({ kind: "rejected", payload: typed });
    expect(read.payload).toMatchObject({ reason: "一つめ\n二つめ", providerName: "事業所 受付番号: 偽" });
  });

  it("never brings a control or bidi character into a one-line field", () => {
    fc.assert(
      fc.property(typedByAnyone, (typed) => {
        const read = mail.safeParse({
          kind: "first-use",
          payload: { ...sampleMail("first-use").payload, providerName: typed },
        });
        if (read.success && read.data.kind === "first-use") {
          expect(read.data.payload.providerName).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
        }
      }),
    );
  });
});

const optional = ["federationPhone", "envelope", "note", "trackingNumber", "mailClass"];
