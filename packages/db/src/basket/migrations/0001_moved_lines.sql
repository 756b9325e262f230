CREATE TABLE `basket_moved_line` (
	`cart_id` char(36) NOT NULL,
	`cart_version` int NOT NULL,
	`sku` varchar(64) NOT NULL,
	`quantity` int NOT NULL,
	`to_owner_key` varchar(80) NOT NULL,
	`moved_at` datetime(3) NOT NULL,
	CONSTRAINT `basket_moved_line_cart_id_cart_version_sku_pk` PRIMARY KEY(`cart_id`,`cart_version`,`sku`)
);
