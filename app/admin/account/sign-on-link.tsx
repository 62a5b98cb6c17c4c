import { UnlinkForm } from "@/app/admin/account/unlink-form";
import { FreshFactorField } from "@/components/form/fresh-factor-field";
import { Button } from "@/components/ui/button";

type SignOnLinkProps = { name: string; linked: boolean; asksFactor: boolean; factorError?: string };

/** The single sign-on of whoever is at the desk: to be linked by going there, or to be unlinked. */
export function SignOnLink({ name, linked, asksFactor, factorError }: SignOnLinkProps) {
  return (
    <section aria-labelledby="sign-on" className="flow">
      <h2 id="sign-on">{name}</h2>
      <p>連携すると、パスワードの代わりに{name}でログインできます。認証コードは、これまでどおり入力します。</p>
      {linked ? (
        <UnlinkForm />
      ) : (
        <form method="post" action="/api/auth/signin/link" className="flow">
          {asksFactor && <FreshFactorField error={factorError} />}
          <Button variant="secondary">{name}と連携する</Button>
        </form>
      )}
    </section>
  );
}
