import { type ApplicationStatus, statusLabel } from "@/domain/application-status";

/** An application's status in the word of contract.md; the colour groups, the word tells. */
export function StatusTag({ status }: { status: ApplicationStatus }) {
  return (
    <span className={`inline-block whitespace-nowrap rounded-4 border px-2 py-0.5 text-dns-14B-130 ${looks[status]}`}>
      {statusLabel(status)}
    </span>
  );
}

const waitingForUs = "border-blue-900 bg-blue-50 text-blue-1000";
const waitingForThem = "border-yellow-1000 bg-yellow-50 text-yellow-1200";
const onItsWay = "border-blue-900 bg-blue-900 text-white";
const good = "border-green-800 bg-green-50 text-green-900";
const bad = "border-red-900 bg-red-50 text-red-1000";
const over = "border-solid-gray-600 bg-white text-solid-gray-700";

const looks: Record<ApplicationStatus, string> = {
  submitted: waitingForUs,
  reviewing: waitingForUs,
  waiting: waitingForThem,
  approved: onItsWay,
  printed: onItsWay,
  posted: onItsWay,
  completed: good,
  returned: waitingForThem,
  rejected: bad,
  withdrawn: over,
  superseded: over,
};
