CREATE TABLE `inventory_adjustment` (
	`id` char(36) NOT NULL,
	`sku` varchar(64) NOT NULL,
	`warehouse_id` varchar(32) NOT NULL,
	`change_units` int NOT NULL,
	`reason` varchar(200) NOT NULL,
	`actor_id` varchar(64) NOT NULL,
	`at` datetime(3) NOT NULL,
	CONSTRAINT `inventory_adjustment_id` PRIMARY KEY(`id`),
	CONSTRAINT `inventory_adjustment_change` CHECK(change_units <> 0),
	CONSTRAINT `inventory_adjustment_reason` CHECK(char_length(reason) >= 3)
);
--> statement-breakpoint
CREATE INDEX `inventory_adjustment_stock` ON `inventory_adjustment` (`sku`,`warehouse_id`);