CREATE TABLE `pricing_account` (
	`id` varchar(80) NOT NULL,
	`kind` varchar(12) NOT NULL,
	`balance_minor` bigint NOT NULL,
	`held_minor` bigint NOT NULL,
	`expires_at` datetime(3),
	`state` varchar(8) NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `pricing_account_id` PRIMARY KEY(`id`),
	CONSTRAINT `pricing_account_held` CHECK(held_minor >= 0 and held_minor <= balance_minor)
);
--> statement-breakpoint
CREATE TABLE `pricing_entry` (
	`reason` varchar(16) NOT NULL,
	`ref` varchar(160) NOT NULL,
	`account_id` varchar(80) NOT NULL,
	`amount_minor` bigint NOT NULL,
	`at` datetime(3) NOT NULL,
	CONSTRAINT `pricing_entry_reason_ref_account_id_pk` PRIMARY KEY(`reason`,`ref`,`account_id`)
);
--> statement-breakpoint
CREATE TABLE `pricing_gift_card` (
	`account_id` varchar(80) NOT NULL,
	`code_hash` char(64) NOT NULL,
	`last_four` char(4) NOT NULL,
	`initial_minor` bigint NOT NULL,
	`note` varchar(200) NOT NULL,
	`issued_by` varchar(64) NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `pricing_gift_card_account_id` PRIMARY KEY(`account_id`),
	CONSTRAINT `pricing_gift_card_code` UNIQUE(`code_hash`)
);
--> statement-breakpoint
CREATE TABLE `pricing_posting` (
	`reason` varchar(16) NOT NULL,
	`ref` varchar(160) NOT NULL,
	`note` varchar(200) NOT NULL,
	`at` datetime(3) NOT NULL,
	CONSTRAINT `pricing_posting_reason_ref_pk` PRIMARY KEY(`reason`,`ref`)
);
--> statement-breakpoint
CREATE TABLE `pricing_reward_due` (
	`order_id` char(36) NOT NULL,
	`order_code` varchar(20) NOT NULL,
	`account_id` varchar(80) NOT NULL,
	`base_minor` bigint NOT NULL,
	`amount_minor` bigint NOT NULL,
	`due_at` datetime(3),
	`state` varchar(8) NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `pricing_reward_due_order_id` PRIMARY KEY(`order_id`)
);
--> statement-breakpoint
CREATE TABLE `pricing_reward_lot` (
	`reason` varchar(16) NOT NULL,
	`ref` varchar(160) NOT NULL,
	`account_id` varchar(80) NOT NULL,
	`amount_minor` bigint NOT NULL,
	`left_minor` bigint NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	CONSTRAINT `pricing_reward_lot_reason_ref_pk` PRIMARY KEY(`reason`,`ref`),
	CONSTRAINT `pricing_reward_lot_left` CHECK(left_minor >= 0 and left_minor <= amount_minor)
);
--> statement-breakpoint
CREATE TABLE `pricing_tender` (
	`order_id` char(36) NOT NULL,
	`account_id` varchar(80) NOT NULL,
	`kind` varchar(12) NOT NULL,
	`amount_minor` bigint NOT NULL,
	`refunded_minor` bigint NOT NULL,
	`state` varchar(8) NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `pricing_tender_order_id_account_id_pk` PRIMARY KEY(`order_id`,`account_id`),
	CONSTRAINT `pricing_tender_refunded` CHECK(refunded_minor >= 0 and refunded_minor <= amount_minor),
	CONSTRAINT `pricing_tender_amount` CHECK(amount_minor > 0)
);
--> statement-breakpoint
CREATE TABLE `pricing_buyer` (
	`person_key` varchar(80) NOT NULL,
	`since` datetime(3) NOT NULL,
	CONSTRAINT `pricing_buyer_person_key` PRIMARY KEY(`person_key`)
);
--> statement-breakpoint
CREATE TABLE `pricing_coupon` (
	`id` char(36) NOT NULL,
	`promotion_id` char(36) NOT NULL,
	`code` varchar(24) NOT NULL,
	`version` int NOT NULL,
	`total_limit` int,
	`remaining` int,
	`per_person_limit` int NOT NULL,
	`listed` tinyint NOT NULL,
	`state` varchar(8) NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `pricing_coupon_id` PRIMARY KEY(`id`),
	CONSTRAINT `pricing_coupon_code` UNIQUE(`code`),
	CONSTRAINT `pricing_coupon_remaining` CHECK(remaining is null or (remaining >= 0 and remaining <= total_limit)),
	CONSTRAINT `pricing_coupon_limit` CHECK(per_person_limit > 0)
);
--> statement-breakpoint
CREATE TABLE `pricing_coupon_use` (
	`coupon_id` char(36) NOT NULL,
	`order_id` char(36) NOT NULL,
	`person_key` varchar(80) NOT NULL,
	`use_no` int,
	`state` varchar(8) NOT NULL,
	`saved_minor` bigint NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `pricing_coupon_use_coupon_id_order_id_pk` PRIMARY KEY(`coupon_id`,`order_id`),
	CONSTRAINT `pricing_coupon_use_person` UNIQUE(`coupon_id`,`person_key`,`use_no`),
	CONSTRAINT `pricing_coupon_use_state` CHECK((state = 'RELEASED') = (use_no is null))
);
--> statement-breakpoint
CREATE TABLE `pricing_promotion` (
	`id` char(36) NOT NULL,
	`name` varchar(120) NOT NULL,
	`version` int NOT NULL,
	`needs_coupon` tinyint NOT NULL,
	`benefit` json NOT NULL,
	`conditions` json NOT NULL,
	`starts_at` datetime(3),
	`ends_at` datetime(3),
	`priority` int NOT NULL,
	`exclusive` tinyint NOT NULL,
	`state` varchar(8) NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `pricing_promotion_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
ALTER TABLE `pricing_sku` ADD `category_path` varchar(400) DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `pricing_entry_account` ON `pricing_entry` (`account_id`,`at`);--> statement-breakpoint
CREATE INDEX `pricing_gift_card_created` ON `pricing_gift_card` (`created_at`);--> statement-breakpoint
CREATE INDEX `pricing_reward_due_at` ON `pricing_reward_due` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `pricing_reward_due_account` ON `pricing_reward_due` (`account_id`);--> statement-breakpoint
CREATE INDEX `pricing_reward_lot_account` ON `pricing_reward_lot` (`account_id`,`expires_at`);--> statement-breakpoint
CREATE INDEX `pricing_reward_lot_expiry` ON `pricing_reward_lot` (`expires_at`);--> statement-breakpoint
CREATE INDEX `pricing_tender_account` ON `pricing_tender` (`account_id`);--> statement-breakpoint
CREATE INDEX `pricing_coupon_promotion` ON `pricing_coupon` (`promotion_id`);--> statement-breakpoint
CREATE INDEX `pricing_coupon_listed` ON `pricing_coupon` (`listed`,`state`);--> statement-breakpoint
CREATE INDEX `pricing_coupon_use_order` ON `pricing_coupon_use` (`order_id`);--> statement-breakpoint
CREATE INDEX `pricing_coupon_use_by` ON `pricing_coupon_use` (`person_key`,`created_at`);--> statement-breakpoint
CREATE INDEX `pricing_promotion_state` ON `pricing_promotion` (`state`,`needs_coupon`);