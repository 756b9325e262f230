CREATE TABLE `ordering_return_line` (
	`return_id` char(36) NOT NULL,
	`shipment_id` char(36) NOT NULL,
	`line_no` int NOT NULL,
	`sku` varchar(64) NOT NULL,
	`quantity` int NOT NULL,
	`restocked` int NOT NULL DEFAULT 0,
	`scrapped` int NOT NULL DEFAULT 0,
	CONSTRAINT `ordering_return_line_return_id_shipment_id_line_no_pk` PRIMARY KEY(`return_id`,`shipment_id`,`line_no`),
	CONSTRAINT `ordering_return_line_quantity` CHECK(quantity > 0 and restocked >= 0 and scrapped >= 0),
	CONSTRAINT `ordering_return_line_inspected` CHECK(restocked + scrapped <= quantity)
);
--> statement-breakpoint
CREATE TABLE `ordering_return` (
	`id` char(36) NOT NULL,
	`order_id` char(36) NOT NULL,
	`warehouse_id` varchar(32) NOT NULL,
	`status` varchar(16) NOT NULL,
	`version` int NOT NULL DEFAULT 0,
	`reason` varchar(24) NOT NULL,
	`note` varchar(500) NOT NULL,
	`refund_minor` bigint,
	`requested_at` datetime(3) NOT NULL,
	`closed_at` datetime(3),
	CONSTRAINT `ordering_return_id` PRIMARY KEY(`id`),
	CONSTRAINT `ordering_return_status` CHECK(status in ('REQUESTED', 'RECEIVED', 'CANCELLED')),
	CONSTRAINT `ordering_return_refund` CHECK(refund_minor is null or refund_minor >= 0)
);
--> statement-breakpoint
CREATE TABLE `ordering_shipment_line` (
	`shipment_id` char(36) NOT NULL,
	`line_no` int NOT NULL,
	`order_id` char(36) NOT NULL,
	`sku` varchar(64) NOT NULL,
	`quantity` int NOT NULL,
	`cancelled` int NOT NULL DEFAULT 0,
	`delivered` int NOT NULL DEFAULT 0,
	`returned` int NOT NULL DEFAULT 0,
	CONSTRAINT `ordering_shipment_line_shipment_id_line_no_pk` PRIMARY KEY(`shipment_id`,`line_no`),
	CONSTRAINT `ordering_shipment_line_quantity` CHECK(quantity > 0 and cancelled >= 0 and delivered >= 0 and returned >= 0),
	CONSTRAINT `ordering_shipment_line_delivered` CHECK(cancelled + delivered <= quantity),
	CONSTRAINT `ordering_shipment_line_returned` CHECK(returned <= delivered)
);
--> statement-breakpoint
CREATE TABLE `ordering_shipment_news` (
	`shipment_id` char(36) NOT NULL,
	`event_id` varchar(80) NOT NULL,
	`status` varchar(24) NOT NULL,
	`at` datetime(3) NOT NULL,
	`place` varchar(120) NOT NULL,
	`detail` varchar(300) NOT NULL,
	CONSTRAINT `ordering_shipment_news_shipment_id_event_id_pk` PRIMARY KEY(`shipment_id`,`event_id`)
);
--> statement-breakpoint
CREATE TABLE `ordering_shipment` (
	`id` char(36) NOT NULL,
	`order_id` char(36) NOT NULL,
	`parcel_no` tinyint NOT NULL,
	`warehouse_id` varchar(32) NOT NULL,
	`status` varchar(24) NOT NULL,
	`version` int NOT NULL DEFAULT 0,
	`courier` varchar(32) NOT NULL,
	`carrier` varchar(32),
	`tracking_no` varchar(64),
	`earliest` date NOT NULL,
	`latest` date NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`packed_at` datetime(3),
	`shipped_at` datetime(3),
	`delivered_at` datetime(3),
	`closed_at` datetime(3),
	CONSTRAINT `ordering_shipment_id` PRIMARY KEY(`id`),
	CONSTRAINT `ordering_shipment_parcel` UNIQUE(`order_id`,`warehouse_id`),
	CONSTRAINT `ordering_shipment_tracking` UNIQUE(`carrier`,`tracking_no`),
	CONSTRAINT `ordering_shipment_status` CHECK(status in ('NEW', 'PACKED', 'SHIPPED', 'OUT_FOR_DELIVERY', 'DELIVERED', 'CANCELLED', 'LOST', 'RETURNED_TO_SENDER')),
	CONSTRAINT `ordering_shipment_carried` CHECK(status in ('NEW', 'PACKED', 'CANCELLED') or (carrier is not null and tracking_no is not null))
);
--> statement-breakpoint
CREATE INDEX `ordering_return_line_shipment` ON `ordering_return_line` (`shipment_id`,`line_no`);--> statement-breakpoint
CREATE INDEX `ordering_return_order` ON `ordering_return` (`order_id`);--> statement-breakpoint
CREATE INDEX `ordering_return_desk` ON `ordering_return` (`warehouse_id`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `ordering_shipment_line_order` ON `ordering_shipment_line` (`order_id`,`line_no`);--> statement-breakpoint
CREATE INDEX `ordering_shipment_desk` ON `ordering_shipment` (`warehouse_id`,`status`,`id`);