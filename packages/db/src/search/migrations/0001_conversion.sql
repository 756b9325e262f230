CREATE TABLE `search_conversion` (
	`product_id` varchar(128) NOT NULL,
	`clicks` int unsigned NOT NULL,
	`orders` int unsigned NOT NULL,
	`rate` double NOT NULL,
	`weighed_at` datetime(3) NOT NULL,
	CONSTRAINT `search_conversion_product_id` PRIMARY KEY(`product_id`)
);
--> statement-breakpoint
CREATE TABLE `search_interest` (
	`product_id` varchar(128) NOT NULL,
	`day` date NOT NULL,
	`kind` char(1) NOT NULL,
	`actor` char(32) NOT NULL,
	CONSTRAINT `search_interest_product_id_day_kind_actor_pk` PRIMARY KEY(`product_id`,`day`,`kind`,`actor`)
);
--> statement-breakpoint
CREATE INDEX `search_conversion_clicks` ON `search_conversion` (`clicks`);--> statement-breakpoint
CREATE INDEX `search_conversion_weighed` ON `search_conversion` (`weighed_at`);--> statement-breakpoint
CREATE INDEX `search_interest_day` ON `search_interest` (`day`);