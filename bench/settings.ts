import { randomBytes } from "node:crypto";
import { join } from "node:path";

interface Place {
  folder: string;
  port: number;
  /** Where the stand-in for Resend listens. */
  resend: string;
}

/** The settings of the measured server: secrets and a database of its own, mail to the stand-in, one proxy before it. */
export function benchSettings({ folder, port, resend }: Place): Record<string, string> {
  const secret = () => randomBytes(32).toString("base64url");
  return {
    NODE_ENV: "production",
    APP_MODE: "training",
    APP_URL: `http://127.0.0.1:${port}`,
    PORT: String(port),
    DATABASE_URL: `file:${join(folder, "bench.db")}`,
    NEXTAUTH_SECRET: secret(),
    CODE_PEPPER: secret(),
    AUDIT_KEY: secret(),
    RESEND_API_KEY: "test",
    RESEND_BASE_URL: resend,
    TRUSTED_PROXY_HOPS: "1",
    TRAINING_CLOCK_FILE: "",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}
