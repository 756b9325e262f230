CREATE TABLE `ordering_line` (
	`order_id` char(36) NOT NULL,
	`line_no` int NOT NULL,
	`sku` varchar(64) NOT NULL,
	`product_id` varchar(64) NOT NULL,
	`slug` varchar(200) NOT NULL,
	`title` varchar(300) NOT NULL,
	`supplier_name` varchar(200) NOT NULL,
	`options` json NOT NULL,
	`image_url` varchar(1000),
	`quantity` int NOT NULL,
	`unit_price_minor` bigint NOT NULL,
	`discount_minor` bigint NOT NULL,
	`tax_minor` bigint NOT NULL,
	`line_minor` bigint NOT NULL,
	`promise` json NOT NULL,
	CONSTRAINT `ordering_line_order_id_line_no_pk` PRIMARY KEY(`order_id`,`line_no`),
	CONSTRAINT `ordering_line_quantity` CHECK(quantity > 0),
	CONSTRAINT `ordering_line_amount` CHECK(line_minor = unit_price_minor * quantity and discount_minor <= line_minor)
);
--> statement-breakpoint
CREATE TABLE `ordering_order` (
	`id` char(36) NOT NULL,
	`code` varchar(20) NOT NULL,
	`owner_key` varchar(64) NOT NULL,
	`customer_id` varchar(64),
	`email` varchar(254) NOT NULL,
	`status` varchar(24) NOT NULL,
	`version` int NOT NULL DEFAULT 0,
	`cart_id` varchar(64) NOT NULL,
	`cart_version` int NOT NULL,
	`cart_slot` varchar(96),
	`open_no` tinyint,
	`idem_key` varchar(64) NOT NULL,
	`request_hash` char(64) NOT NULL,
	`quote_id` char(64) NOT NULL,
	`currency` char(3) NOT NULL,
	`items_minor` bigint NOT NULL,
	`discount_minor` bigint NOT NULL,
	`delivery_minor` bigint NOT NULL,
	`tax_minor` bigint NOT NULL,
	`total_minor` bigint NOT NULL,
	`address` json NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`placed_at` datetime(3),
	`closed_at` datetime(3),
	`expires_at` datetime(3),
	`hold_extended` tinyint NOT NULL DEFAULT 0,
	`captured_attempt_id` char(36),
	`late` tinyint NOT NULL DEFAULT 0,
	CONSTRAINT `ordering_order_id` PRIMARY KEY(`id`),
	CONSTRAINT `ordering_order_code` UNIQUE(`code`),
	CONSTRAINT `ordering_order_cart` UNIQUE(`cart_slot`),
	CONSTRAINT `ordering_order_key` UNIQUE(`owner_key`,`idem_key`),
	CONSTRAINT `ordering_order_open` UNIQUE(`owner_key`,`open_no`),
	CONSTRAINT `ordering_order_total` CHECK(total_minor = items_minor - discount_minor + delivery_minor and total_minor >= 0)
);
--> statement-breakpoint
CREATE TABLE `ordering_step` (
	`order_id` char(36) NOT NULL,
	`version` int NOT NULL,
	`name` varchar(24) NOT NULL,
	`status` varchar(24) NOT NULL,
	`detail` varchar(300) NOT NULL,
	`at` datetime(3) NOT NULL,
	CONSTRAINT `ordering_step_order_id_version_pk` PRIMARY KEY(`order_id`,`version`)
);
--> statement-breakpoint
CREATE INDEX `ordering_line_sku` ON `ordering_line` (`sku`);--> statement-breakpoint
CREATE INDEX `ordering_order_expiry` ON `ordering_order` (`status`,`expires_at`);--> statement-breakpoint
CREATE INDEX `ordering_order_owner` ON `ordering_order` (`owner_key`,`id`);