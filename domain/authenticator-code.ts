/** Whether what was typed as a second factor is of the form of 認証コード; all else can only be a 回復コード (R37). */
export function isAuthenticatorCode(typed: string): boolean {
  return /^\d{6}$/.test(typed);
}
