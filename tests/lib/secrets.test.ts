import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { derivedSecret, pepperedHash, sameHash, seal, tokenHash, unseal } from "@/lib/secrets";

describe("a peppered hash", () => {
  it("is worth nothing for another purpose (R02)", () => {
    expect(pepperedHash("application", "draft\n0427")).toBe(pepperedHash("application", "draft\n0427"));
    expect(pepperedHash("application", "draft\n0427")).not.toBe(pepperedHash("reset", "draft\n0427"));
  });

  it("is worth nothing for another draft (R09)", () => {
    expect(pepperedHash("application", "one\n0427")).not.toBe(pepperedHash("application", "other\n0427"));
  });

  it("cannot be made without the pepper, nor with the pepper's own text as the key (R10)", () => {
    const made = pepperedHash("application", "draft\n0427");
    const keys = ["", process.env.CODE_PEPPER ?? "", process.env.NEXTAUTH_SECRET ?? ""];
    const guesses = keys.map((key) => createHmac("sha256", key).update("application\ndraft\n0427").digest("base64url"));
    expect([...guesses, tokenHash("application\ndraft\n0427")]).not.toContain(made);
    expect(Buffer.from(made, "base64url")).toHaveLength(32);
  });
});

describe("comparing hashes", () => {
  it("tells the same from another and from a shorter one, and never throws (R10)", () => {
    expect(sameHash("abc", "abc")).toBe(true);
    expect(sameHash("abc", "abd")).toBe(false);
    expect(sameHash("abc", "ab")).toBe(false);
    expect(sameHash("あ", "abc")).toBe(false);
    expect(sameHash("", "")).toBe(true);
  });
});

describe("a sealed text", () => {
  it("can be read for its purpose alone (R10)", () => {
    const sealed = seal("outbox", "確認コード 0427");
    expect(unseal("outbox", sealed)).toBe("確認コード 0427");
    expect(() => unseal("totp", sealed)).toThrow();
  });

  it("shows nothing of what is in it, and is never the same twice (R10)", () => {
    const sealed = seal("outbox", "0427");
    expect(sealed).not.toContain("0427");
    expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain("0427");
    expect(sealed).not.toBe(seal("outbox", "0427"));
  });

  it("cannot be read after any one of its bytes was changed, or when it was cut short", () => {
    const bytes = Buffer.from(seal("outbox", "0427"), "base64url");
    for (const place of bytes.keys()) {
      const touched = Buffer.from(bytes);
      touched[place] = (touched[place] ?? 0) ^ 1;
      expect(() => unseal("outbox", touched.toString("base64url")), `byte ${place}`).toThrow();
    }
    for (const length of [0, 12, 20, 27, bytes.length - 1]) {
      expect(() => unseal("outbox", bytes.subarray(0, length).toString("base64url")), `${length} bytes`).toThrow();
    }
  });
});

describe("a derived secret", () => {
  it("differs by purpose and by what it was made from, and is not the secret itself", () => {
    const secret = "only-for-tests-0000000000000000000000";
    const made = [
      derivedSecret(secret, "offices"),
      derivedSecret(secret, "staff"),
      derivedSecret(`${secret}1`, "staff"),
    ];
    expect(new Set([...made, secret]).size).toBe(4);
    expect(derivedSecret(secret, "offices")).toBe(made[0]);
  });
});
