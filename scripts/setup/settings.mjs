import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import process from "node:process";

const file = ".env.local";

/**
 * The settings to run with: `.env.local`, made once with fresh secrets for training, under what the environment says.
 * With APP_MODE=production nothing is made: an operator gives every secret.
 */
export function settings() {
  if (existsSync(file)) {
    console.log(`Settings: ${file} is there.`);
  } else if (process.env.APP_MODE !== "production") {
    writeFileSync(file, freshSettings(), { mode: 0o600, flag: "wx" });
    console.log(`Settings: made ${file} with fresh secrets, training mode.`);
  }
  return { ...(existsSync(file) ? parse(readFileSync(file, "utf8")) : {}), ...process.env };
}

function freshSettings() {
  const secret = (encoding) => randomBytes(32).toString(encoding);
  return `# Made by npm start for this machine alone. Delete it to get new secrets; what the old ones sealed is then lost.
APP_MODE=training
NEXTAUTH_SECRET=${secret("base64url")}
CODE_PEPPER=${secret("base64url")}
AUDIT_KEY=${secret("base64url")}
CRON_SECRET=${secret("base64url")}
NEXT_SERVER_ACTIONS_ENCRYPTION_KEY=${secret("base64")}
`;
}

function parse(text) {
  const lines = text.matchAll(/^\s*(?:export\s+)?([A-Z0-9_]+)\s*=\s*(.*?)\s*$/gim);
  return Object.fromEntries([...lines].map(([, name, value]) => [name, value.replace(/^(["'])(.*)\1$/, "$2")]));
}
