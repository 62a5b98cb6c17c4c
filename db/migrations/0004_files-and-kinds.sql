DROP INDEX `events_actor`;--> statement-breakpoint
DROP INDEX `events_act`;--> statement-breakpoint
CREATE INDEX `events_kind` ON `events` (`federation`,`actor`,`at`);--> statement-breakpoint
CREATE INDEX `events_actor` ON `events` (`actor_id`,`act`,`at`);--> statement-breakpoint
CREATE INDEX `events_act` ON `events` (`act`,`actor`,`at`);--> statement-breakpoint
ALTER TABLE `ledger_changes` ADD `difference` text;--> statement-breakpoint
CREATE INDEX `ledger_changes_import` ON `ledger_changes` (`import_id`,`difference`,`provider_number`) WHERE import_id is not null;--> statement-breakpoint
ALTER TABLE `ledger_imports` ADD `notes` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
UPDATE `ledger_changes` SET `difference` = iif(
	(`earlier` ->> 'postalCode', `earlier` ->> 'address', `earlier` ->> 'building') =
	(`fields` ->> 'postalCode', `fields` ->> 'address', `fields` ->> 'building'), 'changed', 'address'
) WHERE `import_id` IS NOT NULL;
