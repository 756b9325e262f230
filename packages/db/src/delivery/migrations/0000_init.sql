CREATE TABLE `delivery_cluster` (
	`ordinal` smallint unsigned NOT NULL,
	`id` varchar(48) NOT NULL,
	`state` varchar(64) NOT NULL,
	`latitude` double NOT NULL,
	`longitude` double NOT NULL,
	CONSTRAINT `delivery_cluster_ordinal` PRIMARY KEY(`ordinal`)
);
--> statement-breakpoint
CREATE TABLE `delivery_courier` (
	`id` varchar(48) NOT NULL,
	`position` smallint unsigned NOT NULL,
	`name` varchar(80) NOT NULL,
	`mode` varchar(8) NOT NULL,
	CONSTRAINT `delivery_courier_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `delivery_holiday` (
	`day` date NOT NULL,
	CONSTRAINT `delivery_holiday_day` PRIMARY KEY(`day`)
);
--> statement-breakpoint
CREATE TABLE `delivery_hub` (
	`id` varchar(48) NOT NULL,
	`name` varchar(120) NOT NULL,
	`state` varchar(64) NOT NULL,
	`latitude` double NOT NULL,
	`longitude` double NOT NULL,
	`air` boolean NOT NULL,
	CONSTRAINT `delivery_hub_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `delivery_lane` (
	`id` varchar(112) NOT NULL,
	`from_node` varchar(48) NOT NULL,
	`to_node` varchar(48) NOT NULL,
	`courier_id` varchar(48) NOT NULL,
	`mode` varchar(8) NOT NULL,
	`hours` smallint unsigned NOT NULL,
	`cost_minor` int unsigned NOT NULL,
	`cut_off_minute` smallint unsigned NOT NULL,
	`working_days` tinyint unsigned NOT NULL,
	CONSTRAINT `delivery_lane_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `delivery_network` (
	`id` tinyint NOT NULL,
	`revision` int unsigned NOT NULL,
	`fingerprint` char(64) NOT NULL,
	`published_revision` int unsigned NOT NULL,
	`published_version` int unsigned NOT NULL,
	`changed_at` datetime(3),
	CONSTRAINT `delivery_network_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `delivery_pincode` (
	`pincode` char(6) NOT NULL,
	`city` varchar(80) NOT NULL,
	`state` varchar(64) NOT NULL,
	`latitude` double NOT NULL,
	`longitude` double NOT NULL,
	`cluster` smallint unsigned NOT NULL,
	CONSTRAINT `delivery_pincode_pincode` PRIMARY KEY(`pincode`)
);
--> statement-breakpoint
CREATE TABLE `delivery_warehouse` (
	`id` varchar(48) NOT NULL,
	`name` varchar(120) NOT NULL,
	`city` varchar(80) NOT NULL,
	`state` varchar(64) NOT NULL,
	`pincode` char(6) NOT NULL,
	`time_zone` varchar(48) NOT NULL,
	`latitude` double NOT NULL,
	`longitude` double NOT NULL,
	`pack_hours` tinyint unsigned NOT NULL,
	CONSTRAINT `delivery_warehouse_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `delivery_promise_table` (
	`version` int unsigned NOT NULL,
	`network_revision` int unsigned NOT NULL,
	`checksum` char(8) NOT NULL,
	`bytes` mediumblob NOT NULL,
	`published_at` datetime(3) NOT NULL,
	CONSTRAINT `delivery_promise_table_version` PRIMARY KEY(`version`)
);
