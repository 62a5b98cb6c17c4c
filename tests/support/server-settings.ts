/**
 * The whole environment of a server under test: training mode, no mail service, secrets that only tests know. One proxy is
 * trusted, so that X-Forwarded-For gives every test an address of its own and no test spends another's limits (R07).
 */
export function serverSettings(over: Record<string, string>): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    // Anywhere but Tokyo: whoever formats a date without naming the zone is found out.
    TZ: "America/New_York",
    APP_MODE: "training",
    NEXTAUTH_SECRET: "only-for-tests-nextauth-secret-0000000",
    CODE_PEPPER: "only-for-tests-code-pepper-000000000000",
    AUDIT_KEY: "only-for-tests-audit-key-00000000000000",
    CRON_SECRET: "only-for-tests-cron-secret-000000000000",
    TRUSTED_PROXY_HOPS: "1",
    ...over,
  };
}
