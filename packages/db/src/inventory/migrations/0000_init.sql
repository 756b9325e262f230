CREATE TABLE `inventory_count` (
	`sku` varchar(64) NOT NULL,
	`warehouse_id` varchar(32) NOT NULL,
	`counted` int NOT NULL,
	`ref_id` varchar(96) NOT NULL,
	`at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `inventory_count_sku_warehouse_id_pk` PRIMARY KEY(`sku`,`warehouse_id`)
);
--> statement-breakpoint
CREATE TABLE `inventory_movement` (
	`kind` varchar(16) NOT NULL,
	`ref_type` varchar(16) NOT NULL,
	`ref_id` varchar(96) NOT NULL,
	`sku` varchar(64) NOT NULL,
	`warehouse_id` varchar(32) NOT NULL,
	`bucket` smallint NOT NULL DEFAULT 0,
	`d_on_hand` int NOT NULL,
	`d_reserved` int NOT NULL,
	`d_allocated` int NOT NULL,
	`d_shortfall` int NOT NULL DEFAULT 0,
	`at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `inventory_movement_once` PRIMARY KEY(`ref_id`,`kind`,`ref_type`,`sku`,`warehouse_id`,`bucket`)
);
--> statement-breakpoint
CREATE TABLE `inventory_reservation` (
	`order_id` varchar(36) NOT NULL,
	`sku` varchar(64) NOT NULL,
	`warehouse_id` varchar(32) NOT NULL,
	`bucket` smallint NOT NULL DEFAULT 0,
	`quantity` int NOT NULL,
	`state` varchar(12) NOT NULL,
	`updated_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `inventory_reservation_units` PRIMARY KEY(`order_id`,`sku`,`warehouse_id`,`bucket`),
	CONSTRAINT `inventory_reservation_quantity` CHECK(quantity > 0)
);
--> statement-breakpoint
CREATE TABLE `inventory_stock` (
	`sku` varchar(64) NOT NULL,
	`warehouse_id` varchar(32) NOT NULL,
	`bucket` smallint NOT NULL DEFAULT 0,
	`on_hand` int NOT NULL DEFAULT 0,
	`reserved` int NOT NULL DEFAULT 0,
	`allocated` int NOT NULL DEFAULT 0,
	`shortfall` int NOT NULL DEFAULT 0,
	`version` bigint NOT NULL DEFAULT 0,
	CONSTRAINT `inventory_stock_sku_warehouse_id_bucket_pk` PRIMARY KEY(`sku`,`warehouse_id`,`bucket`),
	CONSTRAINT `inventory_stock_on_hand` CHECK(on_hand >= 0),
	CONSTRAINT `inventory_stock_reserved` CHECK(reserved >= 0),
	CONSTRAINT `inventory_stock_allocated` CHECK(allocated >= 0),
	CONSTRAINT `inventory_stock_shortfall` CHECK(shortfall >= 0),
	CONSTRAINT `inventory_stock_promised` CHECK(on_hand >= reserved + allocated)
);
--> statement-breakpoint
CREATE INDEX `inventory_movement_stock` ON `inventory_movement` (`sku`,`warehouse_id`,`bucket`);--> statement-breakpoint
CREATE INDEX `inventory_reservation_stock` ON `inventory_reservation` (`sku`,`warehouse_id`,`bucket`,`state`);