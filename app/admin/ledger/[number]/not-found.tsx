import { NotFoundAtDesk } from "@/app/admin/_frame/not-found-at-desk";

/** An office that is not there for this reader. */
export default function OfficeNotFound() {
  return <NotFoundAtDesk what="この事業所" back={{ href: "/admin/ledger", title: "事業所台帳" }} />;
}
