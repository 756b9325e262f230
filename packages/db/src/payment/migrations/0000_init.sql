CREATE TABLE `payment_attempt` (
	`id` char(36) NOT NULL,
	`order_id` char(36) NOT NULL,
	`open_order_id` char(36),
	`provider` varchar(16) NOT NULL,
	`provider_ref` varchar(80),
	`idem_key` varchar(64) NOT NULL,
	`status` varchar(16) NOT NULL,
	`fact_rank` tinyint NOT NULL DEFAULT 0,
	`currency` char(3) NOT NULL,
	`amount_minor` bigint NOT NULL,
	`captured_minor` bigint NOT NULL DEFAULT 0,
	`refund_reserved_minor` bigint NOT NULL DEFAULT 0,
	`redirect_url` varchar(1000),
	`decline_reason` varchar(300),
	`checks` int NOT NULL DEFAULT 0,
	`next_check_at` datetime(3),
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT `payment_attempt_id` PRIMARY KEY(`id`),
	CONSTRAINT `payment_attempt_ref` UNIQUE(`provider`,`provider_ref`),
	CONSTRAINT `payment_attempt_key` UNIQUE(`order_id`,`idem_key`),
	CONSTRAINT `payment_attempt_open` UNIQUE(`open_order_id`),
	CONSTRAINT `payment_attempt_amount` CHECK(amount_minor > 0 and captured_minor >= 0),
	CONSTRAINT `payment_attempt_refunds` CHECK(refund_reserved_minor >= 0 and refund_reserved_minor <= captured_minor)
);
--> statement-breakpoint
CREATE TABLE `payment_refund` (
	`id` char(36) NOT NULL,
	`attempt_id` char(36) NOT NULL,
	`order_id` char(36) NOT NULL,
	`provider` varchar(16) NOT NULL,
	`reason` varchar(24) NOT NULL,
	`ref_id` varchar(36) NOT NULL DEFAULT '-',
	`currency` char(3) NOT NULL,
	`amount_minor` bigint NOT NULL,
	`status` varchar(16) NOT NULL,
	`tries` int NOT NULL DEFAULT 0,
	`next_try_at` datetime(3),
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT `payment_refund_id` PRIMARY KEY(`id`),
	CONSTRAINT `payment_refund_once` UNIQUE(`attempt_id`,`reason`,`ref_id`),
	CONSTRAINT `payment_refund_amount` CHECK(amount_minor > 0)
);
--> statement-breakpoint
CREATE TABLE `payment_webhook` (
	`provider` varchar(16) NOT NULL,
	`event_id` varchar(80) NOT NULL,
	`body` mediumtext NOT NULL,
	`fact` mediumtext,
	`received_at` datetime(3) NOT NULL,
	`done_at` datetime(3),
	CONSTRAINT `payment_webhook_provider_event_id_pk` PRIMARY KEY(`provider`,`event_id`)
);
--> statement-breakpoint
CREATE INDEX `payment_attempt_due` ON `payment_attempt` (`status`,`next_check_at`);--> statement-breakpoint
CREATE INDEX `payment_refund_order` ON `payment_refund` (`order_id`);--> statement-breakpoint
CREATE INDEX `payment_refund_due` ON `payment_refund` (`status`,`next_try_at`);--> statement-breakpoint
CREATE INDEX `payment_webhook_open` ON `payment_webhook` (`done_at`,`received_at`);