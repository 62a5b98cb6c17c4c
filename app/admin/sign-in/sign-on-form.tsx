import { Button } from "@/components/ui/button";

/** The way to the single sign-on, in place of the password; `next` is the page that was asked for. A plain post: it leads away from this site. */
export function SignOnForm({ name, next }: { name: string; next: string }) {
  return (
    <form method="post" action="/api/auth/signin/sign-in" className="flow mt-10 border-t border-solid-gray-300 pt-6">
      <input type="hidden" name="next" value={next} />
      <p>{name}と連携している方は、パスワードの代わりに利用できます。認証コードは次の画面で入力します。</p>
      <Button variant="secondary">{name}でログイン</Button>
    </form>
  );
}
