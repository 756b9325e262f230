CREATE TABLE `customers_account` (
	`id` char(36) NOT NULL,
	`account_id` varchar(128) NOT NULL,
	`provider_id` varchar(64) NOT NULL,
	`user_id` char(36) NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` datetime(3),
	`refresh_token_expires_at` datetime(3),
	`scope` text,
	`password` varchar(255),
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT `customers_account_id` PRIMARY KEY(`id`),
	CONSTRAINT `customers_account_provider` UNIQUE(`provider_id`,`account_id`)
);
--> statement-breakpoint
CREATE TABLE `customers_ended_session` (
	`token_hash` char(64) NOT NULL,
	`ended_at` datetime(3) NOT NULL,
	CONSTRAINT `customers_ended_session_token_hash` PRIMARY KEY(`token_hash`)
);
--> statement-breakpoint
CREATE TABLE `customers_session` (
	`id` char(36) NOT NULL,
	`token` varchar(128) NOT NULL,
	`user_id` char(36) NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	`ip_address` varchar(64),
	`user_agent` text,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT `customers_session_id` PRIMARY KEY(`id`),
	CONSTRAINT `customers_session_token` UNIQUE(`token`)
);
--> statement-breakpoint
CREATE TABLE `customers_user` (
	`id` char(36) NOT NULL,
	`name` varchar(120) NOT NULL,
	`email` varchar(254) NOT NULL,
	`email_verified` boolean NOT NULL DEFAULT false,
	`image` varchar(1000),
	`role` varchar(16) NOT NULL DEFAULT 'shopper',
	`supplier_id` varchar(64),
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT `customers_user_id` PRIMARY KEY(`id`),
	CONSTRAINT `customers_user_email` UNIQUE(`email`)
);
--> statement-breakpoint
CREATE TABLE `customers_verification` (
	`id` char(36) NOT NULL,
	`identifier` varchar(255) NOT NULL,
	`value` text NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT `customers_verification_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `customers_address` (
	`id` char(36) NOT NULL,
	`customer_id` char(36) NOT NULL,
	`default_of` char(36),
	`name` varchar(120) NOT NULL,
	`phone` varchar(20) NOT NULL,
	`line1` varchar(200) NOT NULL,
	`line2` varchar(200) NOT NULL,
	`landmark` varchar(120) NOT NULL,
	`pincode` char(6) NOT NULL,
	`city` varchar(120) NOT NULL,
	`state` varchar(120) NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `customers_address_id` PRIMARY KEY(`id`),
	CONSTRAINT `customers_address_default` UNIQUE(`default_of`)
);
--> statement-breakpoint
CREATE INDEX `customers_account_user` ON `customers_account` (`user_id`);--> statement-breakpoint
CREATE INDEX `customers_ended_session_time` ON `customers_ended_session` (`ended_at`);--> statement-breakpoint
CREATE INDEX `customers_session_user` ON `customers_session` (`user_id`);--> statement-breakpoint
CREATE INDEX `customers_session_expiry` ON `customers_session` (`expires_at`);--> statement-breakpoint
CREATE INDEX `customers_verification_identifier` ON `customers_verification` (`identifier`);--> statement-breakpoint
CREATE INDEX `customers_address_customer` ON `customers_address` (`customer_id`,`id`);