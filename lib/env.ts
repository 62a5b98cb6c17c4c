import { z } from "zod";

const settings = z.object({
  APP_MODE: z.enum(["training", "production"]).default("training"),
  APP_URL: z.url().default("http://localhost:3000"),
  PORT: z.coerce.number().int().default(3000),
  DATABASE_URL: z.string().default("file:./data/app.db"),
  DATABASE_AUTH_TOKEN: z.string().optional(),
  DATABASE_ENCRYPTION_KEY: z.string().optional(),
  NEXTAUTH_SECRET: z.string().min(32),
  CODE_PEPPER: z.string().min(32),
  AUDIT_KEY: z.string().min(32),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.base64().length(44).optional(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: z.url().optional(),
  RESEND_WEBHOOK_SECRET: z.string().optional(),
  MAIL_FROM: z.string().default("no-reply@example.jp"),
  CRON_SECRET: z.string().min(32).optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().min(16).optional(),
  OIDC_NAME: z.string().max(40).optional(),
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
  TRAINING_CLOCK_FILE: z.string().optional(),
});

/** The settings of the environment (contract.md, Settings), parsed. */
export type Env = z.infer<typeof settings>;

/**
 * Reads and checks the environment. Throws an error that names every setting that is missing or malformed, never its value.
 * Refuses one secret for two uses and half a single sign-on. Production also refuses what only training may use: the local
 * mailbox, an address without TLS, a clock that can be moved and the secrets of our tests (R54).
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = settings.safeParse(filled);
  if (!parsed.success) {
    throw new Error(
      `Settings missing or malformed: ${parsed.error.issues.map((issue) => issue.path.join(".")).join(", ")}`,
    );
  }
  const unfit = [
    ...equalSecrets(filled),
    ...halfSignOn(filled),
    ...(parsed.data.APP_MODE === "production" ? unfitForProduction(filled) : []),
  ];
  if (unfit.length > 0) throw new Error(`Settings refused: ${unfit.join(", ")}`);
  return parsed.data;
}

let current: Env | undefined;

/** The settings of this process, read once. */
export function env(): Env {
  current ??= parseEnv(process.env);
  return current;
}

type Source = Record<string, string | undefined>;

const secrets = [
  "NEXTAUTH_SECRET",
  "CODE_PEPPER",
  "AUDIT_KEY",
  "CRON_SECRET",
  "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
  "DATABASE_ENCRYPTION_KEY",
  "OIDC_CLIENT_SECRET",
];
const signOn = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"];
const required = [
  "APP_URL",
  "DATABASE_URL",
  "RESEND_API_KEY",
  "RESEND_WEBHOOK_SECRET",
  "MAIL_FROM",
  "CRON_SECRET",
  "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
];

function equalSecrets(source: Source): string[] {
  return secrets.flatMap((name, place) => {
    const twin = secrets.slice(0, place).find((other) => source[name] !== undefined && source[name] === source[other]);
    return twin === undefined ? [] : [`${name} equals ${twin}`];
  });
}

/** The single sign-on is there as a whole or not at all (issue 3, 8). */
function halfSignOn(source: Source): string[] {
  const missing = signOn.filter((name) => source[name] === undefined);
  return missing.length === signOn.length ? [] : missing.map((name) => `${name} is missing`);
}

function unfitForProduction(source: Source): string[] {
  return [
    ...required.filter((name) => source[name] === undefined).map((name) => `${name} is missing`),
    ...secrets
      .filter((name) => source[name]?.startsWith("only-for-tests"))
      .map((name) => `${name} is a published sample`),
    ...["APP_URL", "OIDC_ISSUER"].flatMap((name) =>
      source[name]?.startsWith("https://") === false ? [`${name} must begin with https`] : [],
    ),
    source.TRAINING_CLOCK_FILE === undefined ? [] : "TRAINING_CLOCK_FILE must be absent",
  ].flat();
}
