import { type Fact, Facts } from "@/emails/facts";

/** Whose login the mail is about, and `when` what `title` names came about. */
export function AccountFacts({ title, about, when }: { title: string; about: AboutAccount; when: Fact }) {
  return <Facts title={title} facts={[["事業所番号", about.providerNumber], ["事業所名", about.providerName], when]} />;
}

type AboutAccount = { providerNumber: string; providerName: string };
