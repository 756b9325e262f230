CREATE TABLE `notification_watch` (
	`id` char(36) NOT NULL,
	`owner` varchar(72) NOT NULL,
	`customer_id` char(36),
	`email` varchar(254),
	`sku` varchar(64) NOT NULL,
	`pincode` char(6) NOT NULL,
	`state` varchar(12) NOT NULL,
	`since` datetime(3) NOT NULL,
	`told_by` char(36),
	`told_from` varchar(32),
	`told_at` datetime(3),
	`turn_ends_at` datetime(3),
	`forget_at` datetime(3) NOT NULL,
	CONSTRAINT `notification_watch_id` PRIMARY KEY(`id`),
	CONSTRAINT `notification_watch_once` UNIQUE(`owner`,`sku`,`pincode`)
);
--> statement-breakpoint
CREATE INDEX `notification_watch_line` ON `notification_watch` (`state`,`sku`,`since`,`id`);--> statement-breakpoint
CREATE INDEX `notification_watch_turns` ON `notification_watch` (`sku`,`turn_ends_at`);--> statement-breakpoint
CREATE INDEX `notification_watch_forget` ON `notification_watch` (`forget_at`);