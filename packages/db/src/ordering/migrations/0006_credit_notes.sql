CREATE TABLE `ordering_credit_note` (
	`id` char(36) NOT NULL,
	`order_id` char(36) NOT NULL,
	`shipment_id` char(36) NOT NULL,
	`invoice_id` char(36) NOT NULL,
	`ref_id` char(36) NOT NULL,
	`seller_id` varchar(64) NOT NULL,
	`fiscal_year` char(4) NOT NULL,
	`serial` int NOT NULL,
	`issued_at` datetime(3) NOT NULL,
	`total_minor` bigint NOT NULL,
	`document` json NOT NULL,
	CONSTRAINT `ordering_credit_note_id` PRIMARY KEY(`id`),
	CONSTRAINT `ordering_credit_note_number` UNIQUE(`seller_id`,`fiscal_year`,`serial`),
	CONSTRAINT `ordering_credit_note_once` UNIQUE(`invoice_id`,`ref_id`),
	CONSTRAINT `ordering_credit_note_serial` CHECK(serial > 0 and total_minor >= 0)
);
--> statement-breakpoint
CREATE TABLE `ordering_credit_series` (
	`seller_id` varchar(64) NOT NULL,
	`fiscal_year` char(4) NOT NULL,
	`last` int NOT NULL,
	CONSTRAINT `ordering_credit_series_seller_id_fiscal_year_pk` PRIMARY KEY(`seller_id`,`fiscal_year`)
);
--> statement-breakpoint
CREATE INDEX `ordering_credit_note_order` ON `ordering_credit_note` (`order_id`);