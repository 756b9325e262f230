ALTER TABLE `inventory_bin` ADD `count_due_at` datetime(3);--> statement-breakpoint
CREATE INDEX `inventory_bin_due` ON `inventory_bin` (`warehouse_id`,`count_due_at`);