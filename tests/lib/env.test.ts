import { describe, expect, it } from "vitest";
import { parseEnv } from "@/lib/env";

const secrets = {
  NEXTAUTH_SECRET: "only-for-tests-nextauth-secret-0000000",
  CODE_PEPPER: "only-for-tests-code-pepper-000000000000",
  AUDIT_KEY: "only-for-tests-audit-key-00000000000000",
};
const production = {
  NEXTAUTH_SECRET: "a-real-nextauth-secret-00000000000000000",
  CODE_PEPPER: "a-real-code-pepper-000000000000000000000",
  AUDIT_KEY: "a-real-audit-key-00000000000000000000000",
  CRON_SECRET: "a-real-cron-secret-000000000000000000000",
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.from("a-real-server-actions-key-000000").toString("base64"),
  APP_MODE: "production",
  APP_URL: "https://reissue.example.jp",
  DATABASE_URL: "libsql://reissue.example.jp",
  RESEND_API_KEY: "re_production_key",
  RESEND_WEBHOOK_SECRET: "whsec_production_secret",
  MAIL_FROM: "no-reply@reissue.example.jp",
};

describe("the settings of training", () => {
  it("need the three secrets and nothing else", () => {
    expect(parseEnv(secrets)).toMatchObject({
      APP_MODE: "training",
      PORT: 3000,
      DATABASE_URL: "file:./data/app.db",
      TRUSTED_PROXY_HOPS: 0,
    });
  });

  it.each(Object.keys(secrets))("are refused without %s, or with one shorter than 32 characters (R54)", (name) => {
    expect(() => parseEnv({ ...secrets, [name]: undefined })).toThrow(name);
    expect(() => parseEnv({ ...secrets, [name]: "" })).toThrow(name);
    expect(() => parseEnv({ ...secrets, [name]: "x".repeat(31) })).toThrow(name);
  });

  it("count an empty setting as missing, so that its default holds", () => {
    expect(parseEnv({ ...secrets, PORT: "", APP_MODE: "" })).toMatchObject({ PORT: 3000, APP_MODE: "training" });
  });

  it("refuse a mode, a port or a number of proxies that cannot be", () => {
    expect(() => parseEnv({ ...secrets, APP_MODE: "prod" })).toThrow("APP_MODE");
    expect(() => parseEnv({ ...secrets, PORT: "eighty" })).toThrow("PORT");
    for (const hops of ["-1", "11", "1.5"]) {
      expect(() => parseEnv({ ...secrets, TRUSTED_PROXY_HOPS: hops })).toThrow("TRUSTED_PROXY_HOPS");
    }
  });

  it("are refused when one secret serves two uses (R54)", () => {
    expect(() => parseEnv({ ...secrets, AUDIT_KEY: secrets.CODE_PEPPER })).toThrow("AUDIT_KEY equals CODE_PEPPER");
    expect(() => parseEnv({ ...secrets, CRON_SECRET: secrets.AUDIT_KEY })).toThrow("CRON_SECRET equals AUDIT_KEY");
    expect(failureOf({ ...secrets, AUDIT_KEY: secrets.CODE_PEPPER })).not.toContain(secrets.CODE_PEPPER);
  });

  it("are refused with a key for server actions that is not 32 bytes as base64", () => {
    const name = "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY";
    expect(() => parseEnv({ ...secrets, [name]: "short" })).toThrow(name);
    expect(() => parseEnv({ ...secrets, [name]: "-".repeat(44) })).toThrow(name);
  });

  it("name what is wrong but never tell a value (R11)", () => {
    const weak = "weak-and-secret";
    const failure = failureOf({ ...secrets, NEXTAUTH_SECRET: weak, AUDIT_KEY: weak });
    expect(failure).toMatch(/NEXTAUTH_SECRET.*AUDIT_KEY/);
    expect(failure).not.toContain(weak);
  });
});

describe("the settings of the single sign-on", () => {
  const signOn = {
    OIDC_ISSUER: "https://id.example.jp/realms/desk",
    OIDC_CLIENT_ID: "login-reissue",
    OIDC_CLIENT_SECRET: "a-real-client-secret-00000000",
  };

  it("are none, or issuer, client and secret together", () => {
    expect(parseEnv(secrets).OIDC_ISSUER).toBeUndefined();
    expect(parseEnv({ ...secrets, ...signOn })).toMatchObject(signOn);
    for (const name of Object.keys(signOn)) {
      expect(() => parseEnv({ ...secrets, ...signOn, [name]: "" })).toThrow(`${name} is missing`);
    }
  });

  it("are refused with an issuer that is no address, or a short secret", () => {
    expect(() => parseEnv({ ...secrets, ...signOn, OIDC_ISSUER: "id.example.jp" })).toThrow("OIDC_ISSUER");
    expect(() => parseEnv({ ...secrets, ...signOn, OIDC_CLIENT_SECRET: "short" })).toThrow("OIDC_CLIENT_SECRET");
  });

  it("are refused in production without TLS, with a secret of our tests or one that serves twice (R54)", () => {
    const real = { ...production, ...signOn };
    expect(parseEnv(real)).toMatchObject(signOn);
    expect(() => parseEnv({ ...real, OIDC_ISSUER: "http://id.example.jp" })).toThrow(
      "OIDC_ISSUER must begin with https",
    );
    const sample = "only-for-tests-oidc-client-secret-0000";
    expect(() => parseEnv({ ...real, OIDC_CLIENT_SECRET: sample })).toThrow("is a published sample");
    const twice = { ...real, OIDC_CLIENT_SECRET: production.CRON_SECRET };
    expect(() => parseEnv(twice)).toThrow("OIDC_CLIENT_SECRET equals CRON_SECRET");
  });
});

describe("the settings of production", () => {
  it("are accepted when nothing is missing", () => {
    expect(parseEnv(production)).toMatchObject({ APP_MODE: "production", MAIL_FROM: production.MAIL_FROM });
  });

  it.each(Object.keys(production).filter((name) => name !== "APP_MODE"))(
    "are refused without %s: no default of training stands in for it (R54)",
    (name) => {
      expect(() => parseEnv({ ...production, [name]: undefined })).toThrow(name);
      expect(() => parseEnv({ ...production, [name]: "" })).toThrow(name);
    },
  );

  it("are refused with an address that is not served by TLS (R54)", () => {
    expect(() => parseEnv({ ...production, APP_URL: "http://reissue.example.jp" })).toThrow("APP_URL");
  });

  it.each(Object.entries(secrets))(
    "are refused with the %s of our tests, which anybody can read (R54)",
    (name, sample) => {
      expect(() => parseEnv({ ...production, [name]: sample })).toThrow(`${name} is a published sample`);
    },
  );

  it("are refused when two secrets are equal (R54)", () => {
    const same = { CRON_SECRET: production.NEXTAUTH_SECRET };
    expect(() => parseEnv({ ...production, ...same })).toThrow("CRON_SECRET equals NEXTAUTH_SECRET");
  });

  it("are refused with a clock that can be moved (R54)", () => {
    expect(() => parseEnv({ ...production, TRAINING_CLOCK_FILE: "clock" })).toThrow("TRAINING_CLOCK_FILE");
    expect(parseEnv({ ...production, TRAINING_CLOCK_FILE: "" })).toMatchObject({ APP_MODE: "production" });
  });
});

function failureOf(source: Record<string, string>): string {
  try {
    parseEnv(source);
  } catch (error) {
    return String(error);
  }
  throw new Error("the settings were accepted");
}
