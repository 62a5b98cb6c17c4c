import { NotFoundAtDesk } from "@/app/admin/_frame/not-found-at-desk";

/** Any page of the desk that has none of its own. */
export default function PageNotFound() {
  return <NotFoundAtDesk what="この画面" back={{ href: "/admin", title: "申請一覧" }} />;
}
