CREATE TABLE `pricing_sku` (
	`sku` varchar(64) NOT NULL,
	`product_id` varchar(64) NOT NULL,
	`slug` varchar(200) NOT NULL,
	`title` varchar(300) NOT NULL,
	`supplier_name` varchar(200) NOT NULL,
	`options` json NOT NULL,
	`image_url` varchar(1000),
	`currency` char(3) NOT NULL,
	`price_minor` bigint NOT NULL,
	`mrp_minor` bigint NOT NULL,
	`gst_rate_percent` decimal(5,2) NOT NULL,
	`revision` bigint NOT NULL,
	`state` varchar(12) NOT NULL,
	CONSTRAINT `pricing_sku_sku` PRIMARY KEY(`sku`)
);
--> statement-breakpoint
CREATE INDEX `pricing_sku_product` ON `pricing_sku` (`product_id`);