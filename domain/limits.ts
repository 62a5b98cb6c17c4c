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
  mailBodyLife: 30 * day, // domain.md §8
  proofPurge: 24 * hour, // R14, domain.md §8
  statusLookUps: { perIpAndMinute: 5 }, // R23
  letterReminders: { afterDays: [7, 14], warnBeforeEnd: 3 * day, batch: 20 }, // issue 2, B12
  securityEmails: 2, // issue 2, D15
  securityCode: { digits: 6, tries: 5 },
  email: { length: 254, local: 64 }, // R24
  bodyBytes: 64 * 1024, // R27
  // issue 3, 7; its 200 MB are of R27
  ledgerFile: {
    bytes: 200 * 1024 * 1024,
    uploadTime: 10 * minute,
    rowsPerCommit: { reading: 1000, writing: 500 }, // some twenty milliseconds each, so that nobody at the desk waits
    refusalsKept: 1000,
    lostAfter: 2 * minute,
    previewLife: 7 * day,
  },
  ledger: { page: 50, exportPage: 1000, search: 100, reason: 200, history: 50, applications: 20, imports: 20 },
  temporaryPassword: { length: 16, unpostedLife: 30 * day }, // R28, R31; once posted, the federation's letterValidityDays
  letters: { perPrint: 1000, exportPage: 500, reprintReason: 200, gapReason: 200, returnsListed: 500 }, // a batch is named by its number, so the 64 KB of R27 do not bind
  canary: { arriveWithin: 5, shown: 20 }, // business days after posting; how many the overview lists
  lettersPerOffice: { spacingDays: 1, most: 4, withinDays: 30 }, // R17; of a posting the day is known
  argon2: { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1, atOnce: 4 }, // R29
  newPassword: { min: 12, max: 128 }, // R33
  officeSignIn: { failuresBeforeDelay: 5, firstDelay: 30 * second, longestDelay: 30 * minute, forgottenAfter: day }, // R35
  staffSignIn: { failuresBeforeDelay: 5, firstDelay: 30 * second, longestDelay: 15 * minute, failuresToDisable: 100 }, // R38
  staffSession: { idle: 15 * minute, absolute: 12 * hour, secondFactor: 10 * minute }, // R39, R40
  signOnWalk: 15 * minute, // issue 3, 8: how long somebody may be at the identity provider
  officeSession: { idle: 30 * minute, absolute: 12 * hour },
  staffBrowserKnown: 30 * day, // R38: how long a browser of a member of staff is known after a full sign-in
  totpWindow: 1, // R37, steps of 30 seconds either side
  recoveryCodes: 10, // R37
  recoveryCodesFew: 3, // below this many unused ones their owner is told to make new ones
  enrolmentLifetime: 72 * hour,
  queue: { page: 50, searchLength: 100, searchHits: 1000, savedViews: 20 }, // issue 3, 1
  // issue 3, 3: what makes a case doubtful
  flags: {
    sharedMailbox: { within: 90 * day },
    afterReturn: { within: 180 * day },
    addressChange: { within: 60 * day },
    manyTries: { wrongCodes: 3, codesIssued: 3 },
    outsideBurst: { least: 5, around: day },
    lookAgainAfter: minute,
    perRound: 500,
  },
  caseHistory: { exportPage: 1000 },
  reminder: { withinDays: 60, usualBusinessDays: 5 }, // issue 3, 5
  bulkApproval: { most: 500 }, // issue 3, 4
  deskTexts: { note: 1000, answeredBy: 100 }, // what a reviewer may write of a case
  // Issue 3, 2: who is on a case is seen at most 10 s late where a request takes 0.5 s each way (decision 19). Who comes: poll 2.5 +
  // 1 = 3.5 s. Who goes and says so: 0.5 s more. Who dies without a word: 0.5 + seenWithin 6 + poll 2.5 + 1 = 10 s. One lost word
  // takes nobody away: 2 × 2.5 + 0.5 < 6.
  presence: { poll: 2.5 * second, seenWithin: 6 * second },
  letterValidity: { least: 7, most: 90 }, // days; R31 names 30, a returned 簡易書留 takes seven
  audit: { sealEvery: 5 * second, sealWithin: 10 * minute, page: 50, exportPage: 1000 }, // R48; issue 3, 11
  outbox: { lease: 60 * second, attempts: 12, batch: 20 },
} as const;
