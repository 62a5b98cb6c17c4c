const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** The numbers of limits.md, durations in milliseconds. The R-number of each row stands beside it. */
export const limits = {
  codes: {
    application: { digits: 4, lifetime: 30 * minute }, // R02, R03, manual
    reset: { digits: 6, lifetime: 10 * minute }, // R02, R03: it changes credentials
    status: { digits: 6, lifetime: 10 * minute },
    "notification-email": { digits: 6, lifetime: 10 * minute },
    "security-email": { digits: 6, lifetime: 10 * minute },
  },
  triesPerCode: 5, // R04
  triesPerProof: 15, // R06
  resend: { spacing: 60 * second, perProof: 3, perAddressAndDay: 5, perIpAndHour: 10 }, // R07
  proofLifetime: 60 * minute, // R14
  draftsPerCode: 20, // issue 2, A8: one code shall not fill the desks of a whole country
  proofPurge: 24 * hour, // R14, domain.md §8
  statusLookUps: { perIpAndMinute: 5 }, // R23
  letterReminders: { afterDays: [7, 14], warnBeforeEnd: 3 * day, batch: 20 }, // issue 2, B12
  securityEmails: 2, // issue 2, D15
  securityCode: { digits: 6, tries: 5 },
  email: { length: 254, local: 64 }, // R24
  bodyBytes: 64 * 1024, // R27
  temporaryPassword: { length: 16, unpostedLife: 30 * day }, // R28, R31; once posted, the federation's letterValidityDays
  letters: { perPrint: 100, perPosting: 200, reprintReason: 200 }, // drawing 100 letters holds a server for about a second; posting 200 fills the 64 KB of R27
  lettersPerOffice: { spacingDays: 1, most: 4, withinDays: 30 }, // R17; of a posting the day is known
  argon2: { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1, atOnce: 4 }, // R29
  newPassword: { min: 12, max: 128 }, // R33
  officeSignIn: { failuresBeforeDelay: 5, firstDelay: 30 * second, longestDelay: 30 * minute, forgottenAfter: day }, // R35
  staffSignIn: { failuresBeforeDelay: 5, firstDelay: 30 * second, longestDelay: 15 * minute, failuresToDisable: 100 }, // R38
  staffSession: { idle: 15 * minute, absolute: 12 * hour, secondFactor: 10 * minute }, // R39, R40
  officeSession: { idle: 30 * minute, absolute: 12 * hour },
  totpWindow: 1, // R37, steps of 30 seconds either side
  recoveryCodes: 10, // R37
  enrolmentLifetime: 72 * hour,
  outbox: { lease: 60 * second, attempts: 12, batch: 20 },
} as const;
