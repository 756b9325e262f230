CREATE TABLE `delivery_lane_load` (
	`day` date NOT NULL,
	`lane_id` varchar(112) NOT NULL,
	`parcels` int NOT NULL,
	CONSTRAINT `delivery_lane_load_day_lane_id_pk` PRIMARY KEY(`day`,`lane_id`)
);
--> statement-breakpoint
CREATE TABLE `delivery_lane_order` (
	`order_id` char(36) NOT NULL,
	`order_version` int unsigned NOT NULL,
	CONSTRAINT `delivery_lane_order_order_id` PRIMARY KEY(`order_id`)
);
--> statement-breakpoint
CREATE TABLE `delivery_lane_take` (
	`order_id` char(36) NOT NULL,
	`lane_id` varchar(112) NOT NULL,
	`day` date NOT NULL,
	`parcels` smallint unsigned NOT NULL,
	CONSTRAINT `delivery_lane_take_order_id_lane_id_day_pk` PRIMARY KEY(`order_id`,`lane_id`,`day`)
);
--> statement-breakpoint
CREATE TABLE `delivery_last_mile` (
	`pincode` char(6) NOT NULL,
	`hours` smallint unsigned NOT NULL,
	`express` boolean NOT NULL,
	`serviceable` boolean NOT NULL,
	`reason` varchar(160) NOT NULL,
	CONSTRAINT `delivery_last_mile_pincode` PRIMARY KEY(`pincode`)
);
--> statement-breakpoint
ALTER TABLE `delivery_holiday` ADD `scope` varchar(112) DEFAULT 'all' NOT NULL;--> statement-breakpoint
ALTER TABLE `delivery_holiday` ADD `name` varchar(80) DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `delivery_holiday` DROP PRIMARY KEY, ADD PRIMARY KEY(`day`,`scope`);--> statement-breakpoint
ALTER TABLE `delivery_lane` ADD `capacity` int unsigned;
