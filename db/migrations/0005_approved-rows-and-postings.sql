ALTER TABLE `applications` ADD `ledger_seen_at` integer;--> statement-breakpoint
ALTER TABLE `providers` ADD `addressee_changed_at` integer;--> statement-breakpoint
CREATE INDEX `letters_posted` ON `letters` (`posted_at`,`id`) WHERE posted_at is not null;--> statement-breakpoint
UPDATE `applications` SET `ledger_seen_at` = coalesce(
	(SELECT max(`at`) FROM `events` WHERE `application_id` = `applications`.`id` AND `act` = 'approve'), `changed_at`
) WHERE `approved_by` IS NOT NULL;--> statement-breakpoint
UPDATE `providers` SET `addressee_changed_at` = (
	SELECT max(`at`) FROM (
		SELECT `address_changed_at` AS `at`
		UNION ALL
		SELECT `settled_at` FROM `ledger_changes`
		WHERE `provider_number` = `providers`.`number` AND `settled_as` IN ('at-once', 'confirmed') AND (
			`earlier` ->> 'name' IS NOT `fields` ->> 'name' OR `earlier` ->> 'corporation' IS NOT `fields` ->> 'corporation'
		)
	)
);
