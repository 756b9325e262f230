CREATE TABLE `pricing_reward_parcel` (
	`shipment_id` char(36) NOT NULL,
	`order_code` varchar(20) NOT NULL,
	`account_id` varchar(80) NOT NULL,
	`amount_minor` bigint NOT NULL,
	`due_at` datetime(3) NOT NULL,
	`state` varchar(8) NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `pricing_reward_parcel_shipment_id` PRIMARY KEY(`shipment_id`),
	CONSTRAINT `pricing_reward_parcel_amount` CHECK(amount_minor >= 0)
);
--> statement-breakpoint
CREATE TABLE `pricing_reward_source` (
	`order_id` char(36) NOT NULL,
	`order_code` varchar(20) NOT NULL,
	`customer_id` varchar(64) NOT NULL,
	`units` json NOT NULL,
	`money_minor` bigint NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `pricing_reward_source_order_id` PRIMARY KEY(`order_id`)
);
--> statement-breakpoint
CREATE INDEX `pricing_reward_parcel_due` ON `pricing_reward_parcel` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `pricing_reward_parcel_account` ON `pricing_reward_parcel` (`account_id`,`state`);