CREATE TABLE `ordering_invoice_series` (
	`seller_id` varchar(64) NOT NULL,
	`fiscal_year` char(4) NOT NULL,
	`last` int NOT NULL,
	CONSTRAINT `ordering_invoice_series_seller_id_fiscal_year_pk` PRIMARY KEY(`seller_id`,`fiscal_year`)
);
--> statement-breakpoint
CREATE TABLE `ordering_invoice` (
	`id` char(36) NOT NULL,
	`order_id` char(36) NOT NULL,
	`shipment_id` char(36) NOT NULL,
	`seller_id` varchar(64) NOT NULL,
	`fiscal_year` char(4) NOT NULL,
	`serial` int NOT NULL,
	`issued_at` datetime(3) NOT NULL,
	`total_minor` bigint NOT NULL,
	`document` json NOT NULL,
	CONSTRAINT `ordering_invoice_id` PRIMARY KEY(`id`),
	CONSTRAINT `ordering_invoice_number` UNIQUE(`seller_id`,`fiscal_year`,`serial`),
	CONSTRAINT `ordering_invoice_parcel` UNIQUE(`shipment_id`,`seller_id`),
	CONSTRAINT `ordering_invoice_serial` CHECK(serial > 0 and total_minor >= 0)
);
--> statement-breakpoint
CREATE TABLE `ordering_staff_ask` (
	`id` char(36) NOT NULL,
	`order_id` char(36) NOT NULL,
	`status` varchar(12) NOT NULL,
	`step` json NOT NULL,
	`amount_minor` bigint NOT NULL,
	`reason` varchar(200) NOT NULL,
	`asked_by` varchar(64) NOT NULL,
	`asked_at` datetime(3) NOT NULL,
	`decided_by` varchar(64),
	`decided_at` datetime(3),
	CONSTRAINT `ordering_staff_ask_id` PRIMARY KEY(`id`),
	CONSTRAINT `ordering_staff_ask_status` CHECK(status in ('ASKED', 'DONE', 'REFUSED', 'WITHDRAWN')),
	CONSTRAINT `ordering_staff_ask_second` CHECK(amount_minor > 0 and (status = 'ASKED') = (decided_by is null) and (status not in ('DONE', 'REFUSED') or decided_by <> asked_by))
);
--> statement-breakpoint
ALTER TABLE `ordering_shipment` ADD `late_until` date;--> statement-breakpoint
ALTER TABLE `ordering_shipment` ADD `late_reason` varchar(24);--> statement-breakpoint
CREATE INDEX `ordering_invoice_order` ON `ordering_invoice` (`order_id`);--> statement-breakpoint
CREATE INDEX `ordering_staff_ask_open` ON `ordering_staff_ask` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `ordering_staff_ask_order` ON `ordering_staff_ask` (`order_id`);--> statement-breakpoint
ALTER TABLE `ordering_shipment` ADD CONSTRAINT `ordering_shipment_late` CHECK ((late_until is null) = (late_reason is null) and (late_until is null or late_until > latest));