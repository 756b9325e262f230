CREATE TABLE `notification_send` (
	`event_id` varchar(64) NOT NULL,
	`channel` varchar(16) NOT NULL,
	`claimed_until` datetime(3) NOT NULL,
	`sent_at` datetime(3),
	CONSTRAINT `notification_send_event_id_channel_pk` PRIMARY KEY(`event_id`,`channel`)
);
--> statement-breakpoint
CREATE INDEX `notification_send_time` ON `notification_send` (`sent_at`);