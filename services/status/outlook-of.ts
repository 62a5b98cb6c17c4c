import type { EnvelopeNews, Outlook } from "@/domain/claim-deadline";
import { claimOutlook, expectedArrival, movedOutlook, stepsAfterReview, stepsAtPace } from "@/domain/claim-deadline";
import { missingReport, stepsAfterPosting } from "@/domain/missing-letter";
import { awaitsNewAddress } from "@/domain/office-moved";
import { outlook } from "@/services/applications/expectation";
import type { Application } from "@/services/applications/find-open";
import type { Context } from "@/services/context";
import type { Federation } from "@/services/ledger/find-federation";
import type { LetterOnItsWay } from "@/services/status/letter-on-its-way";

interface About {
  application: Application;
  federation: Federation;
  letter: LetterOnItsWay | undefined;
  /** The federation's usual business days from application to posting; null where they are not known. */
  pace: number | null;
  /** When the steps began that lead to the letter: with the application, its return to the desk or the end of a wait. */
  began: Date;
  envelope: EnvelopeNews;
}

/**
 * When the letter should come and what that means for the claim (domain.md §1), counted from the last step done; while the
 * federation waits for something, as if it came today; no day for an office that moved, until it is approved. Undefined where no letter is to come, or where it should have come.
 */
export function outlookOf({ now }: Context, about: About): Outlook | undefined {
  const { application, federation, letter, pace, began, envelope } = about;
  const { status, changedAt, missingReportedAt } = application;
  if (awaitsNewAddress(application)) return movedOutlook(now, "told", federation.claimDeadlineTime);
  switch (status) {
    case "submitted":
    case "reviewing":
      return outlook(now, began, federation, stepsAtPace(pace, envelope));
    case "waiting":
      return outlook(now, now, federation, stepsAtPace(pace, envelope));
    case "approved":
    case "printed":
      return outlook(now, changedAt, federation, stepsAfterReview);
    case "posted": {
      if (letter === undefined || missingReport(now, letter, missingReportedAt) !== "too-early") return undefined;
      const arrival = expectedArrival(letter.postedAt, stepsAfterPosting);
      return claimOutlook(now, arrival, federation.claimDeadlineTime);
    }
    case "completed":
    case "returned":
    case "rejected":
    case "withdrawn":
    case "superseded":
      return undefined;
  }
}
