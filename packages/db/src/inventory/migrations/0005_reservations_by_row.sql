DROP INDEX `inventory_reservation_stock` ON `inventory_reservation`;--> statement-breakpoint
CREATE INDEX `inventory_reservation_row` ON `inventory_reservation` (`sku`,`warehouse_id`,`bucket`);