ALTER TABLE `ordering_order` ADD `tendered_minor` bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `ordering_order` ADD `price_notes` json;--> statement-breakpoint
ALTER TABLE `ordering_order` ADD CONSTRAINT `ordering_order_tendered` CHECK (tendered_minor >= 0 and tendered_minor <= total_minor);