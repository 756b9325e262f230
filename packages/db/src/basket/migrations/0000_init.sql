CREATE TABLE `basket_cart` (
	`id` char(36) NOT NULL,
	`owner_key` varchar(80) NOT NULL,
	`version` int NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT `basket_cart_id` PRIMARY KEY(`id`),
	CONSTRAINT `basket_cart_owner` UNIQUE(`owner_key`)
);
--> statement-breakpoint
CREATE TABLE `basket_line` (
	`cart_id` char(36) NOT NULL,
	`sku` varchar(64) NOT NULL,
	`position` smallint NOT NULL,
	`quantity` int NOT NULL,
	`added_price_minor` bigint NOT NULL,
	`added_at` datetime(3) NOT NULL,
	CONSTRAINT `basket_line_cart_id_sku_pk` PRIMARY KEY(`cart_id`,`sku`),
	CONSTRAINT `basket_line_quantity` CHECK(`basket_line`.`quantity` > 0)
);
--> statement-breakpoint
CREATE TABLE `basket_wish` (
	`owner_key` varchar(80) NOT NULL,
	`product_id` varchar(200) NOT NULL,
	`wished_at` datetime(3) NOT NULL,
	CONSTRAINT `basket_wish_owner_key_product_id_pk` PRIMARY KEY(`owner_key`,`product_id`)
);
--> statement-breakpoint
CREATE INDEX `basket_wish_by_time` ON `basket_wish` (`owner_key`,`wished_at`);