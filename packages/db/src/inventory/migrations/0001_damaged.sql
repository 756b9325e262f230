ALTER TABLE `inventory_movement` ADD `d_damaged` int DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `inventory_stock` ADD `damaged` int DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `inventory_stock` ADD CONSTRAINT `inventory_stock_damaged` CHECK (damaged >= 0);