CREATE TABLE `shared_idempotency` (
	`scope` varchar(64) NOT NULL,
	`operation` varchar(48) NOT NULL,
	`idem_key` varchar(80) NOT NULL,
	`request_hash` char(64) NOT NULL,
	`state` varchar(8) NOT NULL,
	`response` longtext,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `shared_idempotency_scope_operation_idem_key_pk` PRIMARY KEY(`scope`,`operation`,`idem_key`)
);
--> statement-breakpoint
CREATE TABLE `shared_inbox` (
	`consumer` varchar(64) NOT NULL,
	`event_id` varchar(64) NOT NULL,
	`seen_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `shared_inbox_consumer_event_id_pk` PRIMARY KEY(`consumer`,`event_id`)
);
--> statement-breakpoint
CREATE TABLE `shared_outbox` (
	`id` char(36) NOT NULL,
	`aggregatetype` varchar(96) NOT NULL,
	`aggregateid` varchar(128) NOT NULL,
	`type` varchar(96) NOT NULL,
	`payload` longtext NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `shared_outbox_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE INDEX `shared_idempotency_created` ON `shared_idempotency` (`created_at`);--> statement-breakpoint
CREATE INDEX `shared_inbox_seen` ON `shared_inbox` (`seen_at`);--> statement-breakpoint
CREATE INDEX `shared_outbox_created` ON `shared_outbox` (`created_at`);