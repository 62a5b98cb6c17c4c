/** What a code can be for; the purpose is part of what is hashed (R02). */
export const codePurposes = ["application", "reset", "status", "notification-email", "security-email"] as const;
export type CodePurpose = (typeof codePurposes)[number];

/** What a code of each purpose is called on screen and in its mail (manual; contract.md, Screens). */
export const codeName = {
  application: "確認コード",
  reset: "ワンタイムパスワード",
  status: "確認コード",
  "notification-email": "確認コード",
  "security-email": "確認コード",
} as const satisfies Record<CodePurpose, string>;
