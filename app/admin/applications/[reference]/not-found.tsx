import { NotFoundAtDesk } from "@/app/admin/_frame/not-found-at-desk";

/** An application that is not there for this reader. */
export default function ApplicationNotFound() {
  return <NotFoundAtDesk what="この申請" back={{ href: "/admin", title: "申請一覧" }} />;
}
