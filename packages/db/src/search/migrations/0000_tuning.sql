CREATE TABLE `search_tuning` (
	`revision` int unsigned NOT NULL,
	`tuning` json NOT NULL,
	`changed_at` datetime(3) NOT NULL,
	`changed_by` varchar(64) NOT NULL,
	CONSTRAINT `search_tuning_revision` PRIMARY KEY(`revision`)
);
