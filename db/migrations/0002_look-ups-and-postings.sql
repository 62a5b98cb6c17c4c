CREATE TABLE `look_ups` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`provider_number` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_postings` ON `events` (`federation`) WHERE act = 'post';--> statement-breakpoint
CREATE INDEX `proofs_email` ON `proofs` (`email`,`proven_at`);