import { NotFoundAtDesk } from "@/app/admin/_frame/not-found-at-desk";

/** An import that is not there for this reader. */
export default function ImportNotFound() {
  return <NotFoundAtDesk what="この取込" back={{ href: "/admin/ledger/import", title: "取込の一覧" }} />;
}
