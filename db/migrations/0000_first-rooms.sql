CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`provider_number` text NOT NULL,
	`federation` text NOT NULL,
	`password_hash` text,
	`password_changed_at` integer,
	`security_email` text,
	`terms_accepted_at` integer,
	`compromised` integer DEFAULT false NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`delayed_until` integer,
	`last_sign_in_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_user_id` ON `accounts` (`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_provider` ON `accounts` (`provider_number`,`federation`);--> statement-breakpoint
CREATE TABLE `office_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`letter_id` text,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `office_sessions_account` ON `office_sessions` (`account_id`);--> statement-breakpoint
CREATE TABLE `applications` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`draft_id` text NOT NULL,
	`provider_number` text NOT NULL,
	`federation` text NOT NULL,
	`email` text NOT NULL,
	`status` text NOT NULL,
	`waiting_reason` text,
	`approved_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	`submitted_at` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `applications_reference` ON `applications` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `applications_draft` ON `applications` (`draft_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `applications_one_open` ON `applications` (`provider_number`,`federation`) WHERE status in ('submitted', 'reviewing', 'waiting', 'approved', 'printed', 'posted', 'returned');--> statement-breakpoint
CREATE INDEX `applications_queue` ON `applications` (`federation`,`status`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `applications_provider` ON `applications` (`provider_number`);--> statement-breakpoint
CREATE TABLE `codes` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`purpose` text NOT NULL,
	`hash` text NOT NULL,
	`pepper_id` text NOT NULL,
	`tag` text NOT NULL,
	`email` text NOT NULL,
	`mailbox` text NOT NULL,
	`ip` text NOT NULL,
	`resend` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`used_at` integer,
	`issued_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`mail_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `codes_draft` ON `codes` (`draft_id`);--> statement-breakpoint
CREATE INDEX `codes_mailbox` ON `codes` (`mailbox`,`issued_at`);--> statement-breakpoint
CREATE INDEX `codes_ip` ON `codes` (`ip`,`issued_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `codes_mail` ON `codes` (`mail_id`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`browser` text NOT NULL,
	`provider_number` text NOT NULL,
	`email` text NOT NULL,
	`prefecture` text,
	`mailbox_proven_at` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	`codes_issued` integer DEFAULT 0 NOT NULL,
	`application_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `drafts_browser` ON `drafts` (`browser`);--> statement-breakpoint
CREATE INDEX `drafts_expires` ON `drafts` (`expires_at`);--> statement-breakpoint
CREATE TABLE `events` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`actor_id` text,
	`act` text NOT NULL,
	`federation` text,
	`application_id` text,
	`version` integer,
	`detail` text DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_application` ON `events` (`application_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `events_actor` ON `events` (`actor_id`);--> statement-breakpoint
CREATE TABLE `federations` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`section` text DEFAULT '' NOT NULL,
	`postal_code` text DEFAULT '' NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`envelope_required` integer DEFAULT false NOT NULL,
	`envelope_postage` text DEFAULT '' NOT NULL,
	`mail_class` text DEFAULT '' NOT NULL,
	`claim_deadline_time` text DEFAULT '23:59' NOT NULL,
	`letter_validity_days` integer DEFAULT 30 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `guard` (
	`ok` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `letters` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`account_id` text NOT NULL,
	`password_hash` text NOT NULL,
	`printed_at` integer NOT NULL,
	`printed_by` text NOT NULL,
	`reprint_reason` text,
	`posted_at` integer,
	`posted_by` text,
	`tracking_number` text,
	`valid_until` integer,
	`used_at` integer,
	`voided_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letters_one_valid` ON `letters` (`application_id`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `letters_account` ON `letters` (`account_id`);--> statement-breakpoint
CREATE TABLE `mailbox` (
	`id` text PRIMARY KEY NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`html` text NOT NULL,
	`text` text NOT NULL,
	`received_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`recipient` text NOT NULL,
	`payload` text NOT NULL,
	`application_id` text,
	`state` text DEFAULT 'queued' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`expires_at` integer,
	`leased_by` text,
	`leased_until` integer,
	`sent_at` integer,
	`provider_id` text,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `outbox_application` ON `outbox` (`application_id`);--> statement-breakpoint
CREATE INDEX `outbox_provider` ON `outbox` (`provider_id`);--> statement-breakpoint
CREATE TABLE `webhook_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`received_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `providers` (
	`number` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`corporation` text NOT NULL,
	`postal_code` text DEFAULT '' NOT NULL,
	`address` text NOT NULL,
	`building` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`status` text DEFAULT 'active' NOT NULL,
	`changed_at` integer NOT NULL,
	`address_changed_at` integer,
	`address_changed_by` text
);
--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`hash` text NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `recovery_codes_staff` ON `recovery_codes` (`staff_id`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`federation` text,
	`password_hash` text,
	`sealed_totp_secret` text,
	`last_totp_step` integer DEFAULT 0 NOT NULL,
	`enrolment_hash` text,
	`enrolment_expires_at` integer,
	`failures` integer DEFAULT 0 NOT NULL,
	`delayed_until` integer,
	`disabled_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_enrolment` ON `staff` (`enrolment_hash`);--> statement-breakpoint
CREATE TABLE `staff_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`second_factor_at` integer,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `staff_sessions_staff` ON `staff_sessions` (`staff_id`);