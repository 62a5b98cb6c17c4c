/**
 * The address of 職員ログイン for somebody who is not signed in: it tells whose session has ended that it has, and leads on to
 * `next`, a page of the desk, "" where none is known.
 */
export function signInPage(hadSession: boolean, next: string): string {
  const told = {
    ...(hadSession ? { ended: "1" } : {}),
    ...(next === "" || next === "/admin" ? {} : { next }),
  };
  const query = new URLSearchParams(told).toString();
  return query === "" ? "/admin/sign-in" : `/admin/sign-in?${query}`;
}
