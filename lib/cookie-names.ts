/** The cookies of the site by what they carry; each realm has its own. */
const names = {
  draft: "reissue",
  /** For a minute: a step was posted for which nothing is kept any more. */
  lost: "reissue-lost",
  /** For a minute: what was typed into a form that is answered by a file, when it was refused. */
  typed: "typed",
  reset: "reset",
  status: "status",
  office: "office-session",
  staff: "staff-session",
  /** In which browser a member of staff signed in lately (R38). */
  staffBrowser: "staff-browser",
  /** In which browser somebody has just enrolled: it alone is shown the recovery codes (R37). */
  enrolled: "enrolled",
  /** What next-auth remembers while somebody is at the single sign-on. */
  signOnState: "sign-on-state",
  signOnVerifier: "sign-on-verifier",
  signOnNonce: "sign-on-nonce",
  /** The page of the desk that was asked for before. */
  signOnNext: "sign-on-next",
} as const;

export type CookieName = keyof typeof names;

/** Every one of them. */
export const cookieNames = Object.keys(names).filter((name): name is CookieName => name in names);

/** The full name of a cookie as the browser knows it: host-bound behind TLS (R41); plain http has no such prefix to offer. */
export function cookieNamed(name: CookieName, byTls: boolean): string {
  return byTls ? `__Host-${names[name]}` : names[name];
}
