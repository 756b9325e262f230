CREATE TABLE `payment_case` (
	`id` char(36) NOT NULL,
	`kind` varchar(24) NOT NULL,
	`subject` varchar(120) NOT NULL,
	`state` varchar(16) NOT NULL,
	`reason` varchar(500) NOT NULL,
	`facts` mediumtext NOT NULL,
	`found_at` datetime(3) NOT NULL,
	`closed_at` datetime(3),
	`closed_by` varchar(64),
	`note` varchar(1000),
	CONSTRAINT `payment_case_id` PRIMARY KEY(`id`),
	CONSTRAINT `payment_case_once` UNIQUE(`kind`,`subject`)
);
--> statement-breakpoint
CREATE TABLE `payment_reconciliation` (
	`id` char(36) NOT NULL,
	`slot` varchar(64) NOT NULL,
	`started_at` datetime(3) NOT NULL,
	`finished_at` datetime(3),
	`days` varchar(200) NOT NULL DEFAULT '[]',
	`line_count` int NOT NULL DEFAULT 0,
	`found` int NOT NULL DEFAULT 0,
	`repaired` int NOT NULL DEFAULT 0,
	`queued` int NOT NULL DEFAULT 0,
	`problems` mediumtext,
	CONSTRAINT `payment_reconciliation_id` PRIMARY KEY(`id`),
	CONSTRAINT `payment_reconciliation_slot` UNIQUE(`slot`)
);
--> statement-breakpoint
CREATE INDEX `payment_case_queue` ON `payment_case` (`state`,`kind`,`id`);--> statement-breakpoint
CREATE INDEX `payment_reconciliation_started` ON `payment_reconciliation` (`started_at`);