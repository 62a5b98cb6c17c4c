CREATE TABLE `application_counts` (
	`federation` text NOT NULL,
	`status` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`federation`, `status`)
);
--> statement-breakpoint
CREATE TABLE `case_flags` (
	`application_id` text NOT NULL,
	`flag` text NOT NULL,
	`federation` text NOT NULL,
	PRIMARY KEY(`application_id`, `flag`)
);
--> statement-breakpoint
CREATE INDEX `case_flags_flag` ON `case_flags` (`federation`,`flag`);--> statement-breakpoint
CREATE TABLE `checks` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`kind` text NOT NULL,
	`result` text,
	`answered_by` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`called_at` integer,
	`note` text DEFAULT '' NOT NULL,
	`staff_id` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `checks_application` ON `checks` (`application_id`,`at`);--> statement-breakpoint
CREATE TABLE `event_seals` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`sealed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `ledger_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`provider_number` text NOT NULL,
	`earlier` text NOT NULL,
	`fields` text NOT NULL,
	`reason` text NOT NULL,
	`import_id` text,
	`as_read_at` integer NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`settled_by` text,
	`settled_at` integer,
	`settled_as` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_changes_one_open` ON `ledger_changes` (`provider_number`) WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX `ledger_changes_provider` ON `ledger_changes` (`provider_number`,`proposed_at`);--> statement-breakpoint
CREATE TABLE `ledger_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`federation` text,
	`file_name` text NOT NULL,
	`state` text NOT NULL,
	`bytes` integer DEFAULT 0 NOT NULL,
	`rows_read` integer DEFAULT 0 NOT NULL,
	`rows_written` integer DEFAULT 0 NOT NULL,
	`added` integer DEFAULT 0 NOT NULL,
	`changed` integer DEFAULT 0 NOT NULL,
	`unchanged` integer DEFAULT 0 NOT NULL,
	`addresses_changed` integer DEFAULT 0 NOT NULL,
	`refused_rows` integer DEFAULT 0 NOT NULL,
	`refused` text DEFAULT '[]' NOT NULL,
	`started_by` text NOT NULL,
	`started_at` integer NOT NULL,
	`progress_at` integer NOT NULL,
	`confirmed_by` text,
	`finished_at` integer
);
--> statement-breakpoint
CREATE INDEX `ledger_imports_started` ON `ledger_imports` (`started_at`);--> statement-breakpoint
CREATE TABLE `ledger_staged` (
	`import_id` text NOT NULL,
	`number` text NOT NULL,
	`line` integer NOT NULL,
	`name` text NOT NULL,
	`corporation` text NOT NULL,
	`postal_code` text NOT NULL,
	`address` text NOT NULL,
	`building` text NOT NULL,
	`phone` text NOT NULL,
	`status` text NOT NULL,
	`difference` text NOT NULL,
	`as_read_at` integer,
	PRIMARY KEY(`import_id`, `difference`, `number`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `batch_gaps` (
	`batch_id` text NOT NULL,
	`application_id` text NOT NULL,
	`reason` text NOT NULL,
	`staff_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`batch_id`, `application_id`)
);
--> statement-breakpoint
CREATE TABLE `letter_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`federation` text NOT NULL,
	`number` integer NOT NULL,
	`approved` integer NOT NULL,
	`printed_at` integer NOT NULL,
	`printed_by` text NOT NULL,
	`posted_on` text,
	`posted_by` text,
	`closed_at` integer,
	`closed_by` text,
	`canary` integer DEFAULT false NOT NULL,
	`canary_arrived_on` text,
	`canary_recorded_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_batches_number` ON `letter_batches` (`federation`,`number`);--> statement-breakpoint
CREATE INDEX `letter_batches_open` ON `letter_batches` (`federation`) WHERE closed_at is null;--> statement-breakpoint
CREATE TABLE `presences` (
	`application_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`application_id`, `staff_id`)
);
--> statement-breakpoint
CREATE INDEX `presences_seen` ON `presences` (`seen_at`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_views_name` ON `saved_views` (`staff_id`,`name`);--> statement-breakpoint
DROP INDEX `applications_queue`;--> statement-breakpoint
ALTER TABLE `applications` ADD `mailbox` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `applications` ADD `code_tries` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `applications` ADD `codes_issued` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `applications` ADD `remind_on` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `reject_reason` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `handled_by` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `flags_checked_at` integer;--> statement-breakpoint
CREATE INDEX `applications_queue_of_all` ON `applications` (`status`,`submitted_at`,`id`,`waiting_reason`,`federation`);--> statement-breakpoint
CREATE INDEX `applications_received` ON `applications` (`federation`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `applications_mailbox` ON `applications` (`mailbox`,`federation`);--> statement-breakpoint
CREATE INDEX `applications_office` ON `applications` (`federation`,`provider_number`,`status`);--> statement-breakpoint
CREATE INDEX `applications_reported` ON `applications` (`submitted_at`,`id`) WHERE missing_reported_at is not null;--> statement-breakpoint
CREATE INDEX `applications_handled` ON `applications` (`handled_by`,`status`,`submitted_at`,`id`);--> statement-breakpoint
CREATE INDEX `applications_flags_due` ON `applications` (`flags_checked_at`) WHERE status in ('submitted', 'reviewing', 'waiting');--> statement-breakpoint
CREATE INDEX `applications_queue` ON `applications` (`federation`,`status`,`submitted_at`,`id`,`waiting_reason`);--> statement-breakpoint
DROP INDEX `events_actor`;--> statement-breakpoint
CREATE INDEX `events_figures` ON `events` (`federation`,`act`,`at`);--> statement-breakpoint
CREATE INDEX `events_actor` ON `events` (`actor_id`,`at`);--> statement-breakpoint
CREATE INDEX `events_federation` ON `events` (`federation`,`at`);--> statement-breakpoint
CREATE INDEX `events_time` ON `events` (`at`);--> statement-breakpoint
CREATE INDEX `events_act` ON `events` (`act`,`at`);--> statement-breakpoint
ALTER TABLE `federations` ADD `cut_off_time` text DEFAULT '15:00' NOT NULL;--> statement-breakpoint
ALTER TABLE `federations` ADD `call_back` text DEFAULT 'flagged' NOT NULL;--> statement-breakpoint
ALTER TABLE `federations` ADD `tolerated_flags` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `federations` ADD `bulk_approval` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `federations` ADD `daily_canary` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `federations` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `letters` ADD `batch_id` text;--> statement-breakpoint
ALTER TABLE `letters` ADD `position` integer;--> statement-breakpoint
ALTER TABLE `letters` ADD `sealed_at` integer;--> statement-breakpoint
ALTER TABLE `letters` ADD `sealed_by` text;--> statement-breakpoint
CREATE INDEX `letters_application` ON `letters` (`application_id`,`printed_at`);--> statement-breakpoint
CREATE INDEX `letters_batch` ON `letters` (`batch_id`,`position`);--> statement-breakpoint
CREATE INDEX `letters_tracking` ON `letters` (`tracking_number`);--> statement-breakpoint
ALTER TABLE `staff` ADD `oidc_issuer` text;--> statement-breakpoint
ALTER TABLE `staff` ADD `oidc_subject` text;--> statement-breakpoint
ALTER TABLE `staff` ADD `last_sign_in_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `staff_oidc` ON `staff` (`oidc_issuer`,`oidc_subject`);--> statement-breakpoint
ALTER TABLE `staff_sessions` ADD `browser_id` text;--> statement-breakpoint
ALTER TABLE `staff_sessions` ADD `device` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE TABLE `staff_browsers` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`signed_in_at` integer NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`delayed_until` integer
);
--> statement-breakpoint
CREATE INDEX `staff_browsers_staff` ON `staff_browsers` (`staff_id`);--> statement-breakpoint
CREATE INDEX `accounts_office` ON `accounts` (`federation`,`provider_number`);--> statement-breakpoint
INSERT INTO `letter_batches` (`id`, `federation`, `number`, `approved`, `printed_at`, `printed_by`)
	SELECT lower(hex(randomblob(16))), a.`federation`, 1, count(*), max(l.`printed_at`), max(l.`printed_by`)
	FROM `letters` l JOIN `applications` a ON a.`id` = l.`application_id`
	WHERE a.`status` = 'printed' AND l.`voided_at` IS NULL GROUP BY a.`federation`;--> statement-breakpoint
UPDATE `letters` SET `batch_id` = (
	SELECT b.`id` FROM `letter_batches` b JOIN `applications` a ON a.`federation` = b.`federation`
	WHERE a.`id` = `letters`.`application_id` AND a.`status` = 'printed'
) WHERE `voided_at` IS NULL;--> statement-breakpoint
UPDATE `letters` SET `position` = (
	SELECT count(*) FROM `letters` o WHERE o.`batch_id` = `letters`.`batch_id` AND o.`id` <= `letters`.`id`
) WHERE `batch_id` IS NOT NULL;--> statement-breakpoint
UPDATE `applications` SET `mailbox` = lower(`email`);--> statement-breakpoint
INSERT INTO `application_counts` (`federation`, `status`, `count`) SELECT `federation`, `status`, count(*) FROM `applications` GROUP BY `federation`, `status`;--> statement-breakpoint
CREATE TRIGGER `applications_counted_in` AFTER INSERT ON `applications` BEGIN
	INSERT INTO `application_counts` (`federation`, `status`, `count`) VALUES (new.`federation`, new.`status`, 1)
	ON CONFLICT (`federation`, `status`) DO UPDATE SET `count` = `count` + 1;
END;--> statement-breakpoint
CREATE TRIGGER `applications_counted_out` AFTER DELETE ON `applications` BEGIN
	UPDATE `application_counts` SET `count` = `count` - 1 WHERE `federation` = old.`federation` AND `status` = old.`status`;
END;--> statement-breakpoint
CREATE TRIGGER `applications_counted_on` AFTER UPDATE OF `status`, `federation` ON `applications`
WHEN old.`status` <> new.`status` OR old.`federation` <> new.`federation` BEGIN
	UPDATE `application_counts` SET `count` = `count` - 1 WHERE `federation` = old.`federation` AND `status` = old.`status`;
	INSERT INTO `application_counts` (`federation`, `status`, `count`) VALUES (new.`federation`, new.`status`, 1)
	ON CONFLICT (`federation`, `status`) DO UPDATE SET `count` = `count` + 1;
END;
