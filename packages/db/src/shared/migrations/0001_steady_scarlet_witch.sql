CREATE TABLE `shared_admin_action` (
	`id` char(36) NOT NULL,
	`actor_id` varchar(64) NOT NULL,
	`action` varchar(64) NOT NULL,
	`subject` varchar(160) NOT NULL,
	`state_before` longtext,
	`state_after` longtext,
	`at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `shared_admin_action_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE INDEX `shared_admin_action_subject` ON `shared_admin_action` (`subject`,`id`);