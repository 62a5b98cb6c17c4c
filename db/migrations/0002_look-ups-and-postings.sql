CREATE TABLE `look_ups` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`provider_number` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `accounts` ADD `security_code_delayed_until` integer;--> statement-breakpoint
ALTER TABLE `office_sessions` ADD `held_at` integer;--> statement-breakpoint
CREATE INDEX `events_postings` ON `events` (`federation`) WHERE act = 'post';--> statement-breakpoint
CREATE INDEX `outbox_expires` ON `outbox` (`expires_at`) WHERE expires_at is not null;--> statement-breakpoint
CREATE INDEX `proofs_email` ON `proofs` (`email`,`proven_at`);