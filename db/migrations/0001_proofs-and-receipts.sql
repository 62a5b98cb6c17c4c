CREATE TABLE `security_emails` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`email` text NOT NULL,
	`mailbox` text NOT NULL,
	`registered_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `security_emails_account` ON `security_emails` (`account_id`,`mailbox`);--> statement-breakpoint
CREATE TABLE `proofs` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`browser` text NOT NULL,
	`email` text NOT NULL,
	`subject_id` text,
	`ip` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`codes_issued` integer DEFAULT 0 NOT NULL,
	`proven_at` integer,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proofs_browser` ON `proofs` (`purpose`,`browser`);--> statement-breakpoint
CREATE INDEX `proofs_expires` ON `proofs` (`expires_at`);--> statement-breakpoint
CREATE INDEX `proofs_ip` ON `proofs` (`purpose`,`ip`,`created_at`);--> statement-breakpoint
CREATE TABLE `resets` (
	`id` text PRIMARY KEY NOT NULL,
	`provider_number` text NOT NULL,
	`prefecture` text,
	`done_at` integer
);
--> statement-breakpoint
DROP INDEX `codes_draft`;--> statement-breakpoint
DROP INDEX `codes_mailbox`;--> statement-breakpoint
ALTER TABLE `codes` RENAME COLUMN `draft_id` TO `proof_id`;--> statement-breakpoint
CREATE INDEX `codes_proof` ON `codes` (`proof_id`);--> statement-breakpoint
CREATE INDEX `codes_mailbox` ON `codes` (`purpose`,`mailbox`,`issued_at`);--> statement-breakpoint
INSERT INTO `proofs` (`id`, `purpose`, `browser`, `email`, `ip`, `tries`, `codes_issued`, `proven_at`, `created_at`, `expires_at`)
SELECT `id`, 'application', `browser`, `email`, '', `tries`, `codes_issued`, `mailbox_proven_at`, `created_at`, `expires_at` FROM `drafts`;--> statement-breakpoint
DROP INDEX `drafts_browser`;--> statement-breakpoint
DROP INDEX `drafts_expires`;--> statement-breakpoint
ALTER TABLE `drafts` ADD `office_moved_at` integer;--> statement-breakpoint
ALTER TABLE `drafts` DROP COLUMN `browser`;--> statement-breakpoint
ALTER TABLE `drafts` DROP COLUMN `email`;--> statement-breakpoint
ALTER TABLE `drafts` DROP COLUMN `mailbox_proven_at`;--> statement-breakpoint
ALTER TABLE `drafts` DROP COLUMN `tries`;--> statement-breakpoint
ALTER TABLE `drafts` DROP COLUMN `codes_issued`;--> statement-breakpoint
ALTER TABLE `drafts` DROP COLUMN `created_at`;--> statement-breakpoint
ALTER TABLE `drafts` DROP COLUMN `expires_at`;--> statement-breakpoint
ALTER TABLE `accounts` ADD `security_code_hash` text;--> statement-breakpoint
ALTER TABLE `accounts` ADD `security_code_failures` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
INSERT INTO `security_emails` (`id`, `account_id`, `email`, `mailbox`, `registered_at`)
SELECT `id`, `id`, `security_email`, lower(`security_email`), `created_at` FROM `accounts` WHERE `security_email` IS NOT NULL AND `security_email` <> '';--> statement-breakpoint
ALTER TABLE `accounts` DROP COLUMN `security_email`;--> statement-breakpoint
ALTER TABLE `office_sessions` ADD `device` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `office_sessions` ADD `set_up_later_at` integer;--> statement-breakpoint
ALTER TABLE `applications` ADD `office_moved_at` integer;--> statement-breakpoint
ALTER TABLE `applications` ADD `missing_reported_at` integer;--> statement-breakpoint
ALTER TABLE `federations` ADD `notice_email` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `federations` ADD `posting_weekdays` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `letters` ADD `receipt_hash` text;--> statement-breakpoint
ALTER TABLE `letters` ADD `received_at` integer;--> statement-breakpoint
ALTER TABLE `letters` ADD `received_as` text;--> statement-breakpoint
ALTER TABLE `letters` ADD `reminders` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `letters` ADD `ending_warned_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `letters_receipt` ON `letters` (`receipt_hash`);--> statement-breakpoint
CREATE INDEX `letters_unused` ON `letters` (`posted_at`) WHERE used_at is null and voided_at is null;