CREATE TABLE `inventory_bin_move` (
	`ref_id` varchar(64) NOT NULL,
	`kind` varchar(16) NOT NULL,
	`warehouse_id` varchar(32) NOT NULL,
	`bin` varchar(24) NOT NULL,
	`sku` varchar(64) NOT NULL,
	`d_quantity` int NOT NULL,
	`reason` varchar(160) NOT NULL DEFAULT '',
	`actor_id` varchar(64) NOT NULL,
	`at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `inventory_bin_move_once` PRIMARY KEY(`ref_id`,`kind`,`warehouse_id`,`sku`,`bin`)
);
--> statement-breakpoint
CREATE TABLE `inventory_bin` (
	`warehouse_id` varchar(32) NOT NULL,
	`bin` varchar(24) NOT NULL,
	`sku` varchar(64) NOT NULL,
	`quantity` int NOT NULL,
	CONSTRAINT `inventory_bin_warehouse_id_sku_bin_pk` PRIMARY KEY(`warehouse_id`,`sku`,`bin`),
	CONSTRAINT `inventory_bin_quantity` CHECK(quantity >= 0)
);
--> statement-breakpoint
CREATE TABLE `inventory_inbound_line` (
	`inbound_id` varchar(36) NOT NULL,
	`sku` varchar(64) NOT NULL,
	`announced` int NOT NULL,
	`received` int NOT NULL,
	CONSTRAINT `inventory_inbound_line_inbound_id_sku_pk` PRIMARY KEY(`inbound_id`,`sku`),
	CONSTRAINT `inventory_inbound_received` CHECK(received >= 0 AND received <= announced)
);
--> statement-breakpoint
CREATE TABLE `inventory_inbound` (
	`id` varchar(36) NOT NULL,
	`warehouse_id` varchar(32) NOT NULL,
	`supplier` varchar(80) NOT NULL,
	`expected_on` date NOT NULL,
	`status` varchar(12) NOT NULL,
	`at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `inventory_inbound_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `inventory_pick` (
	`shipment_id` varchar(36) NOT NULL,
	`sku` varchar(64) NOT NULL,
	`warehouse_id` varchar(32) NOT NULL,
	`quantity` int NOT NULL,
	`at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `inventory_pick_shipment_id_sku_pk` PRIMARY KEY(`shipment_id`,`sku`),
	CONSTRAINT `inventory_pick_quantity` CHECK(quantity > 0)
);
--> statement-breakpoint
CREATE TABLE `inventory_transfer_line` (
	`transfer_id` varchar(36) NOT NULL,
	`sku` varchar(64) NOT NULL,
	`sent` int NOT NULL,
	`received` int NOT NULL,
	`lost` int NOT NULL,
	CONSTRAINT `inventory_transfer_line_transfer_id_sku_pk` PRIMARY KEY(`transfer_id`,`sku`),
	CONSTRAINT `inventory_transfer_whole` CHECK(received >= 0 AND lost >= 0 AND received + lost <= sent)
);
--> statement-breakpoint
CREATE TABLE `inventory_transfer` (
	`id` varchar(36) NOT NULL,
	`from_warehouse` varchar(32) NOT NULL,
	`to_warehouse` varchar(32) NOT NULL,
	`status` varchar(12) NOT NULL,
	`at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `inventory_transfer_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE INDEX `inventory_bin_move_bin` ON `inventory_bin_move` (`warehouse_id`,`sku`,`bin`);--> statement-breakpoint
CREATE INDEX `inventory_inbound_warehouse` ON `inventory_inbound` (`warehouse_id`,`status`,`expected_on`);--> statement-breakpoint
CREATE INDEX `inventory_pick_stock` ON `inventory_pick` (`warehouse_id`,`sku`);--> statement-breakpoint
CREATE INDEX `inventory_transfer_from` ON `inventory_transfer` (`from_warehouse`,`status`);--> statement-breakpoint
CREATE INDEX `inventory_transfer_to` ON `inventory_transfer` (`to_warehouse`,`status`);