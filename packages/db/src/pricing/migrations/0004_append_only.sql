CREATE TRIGGER IF NOT EXISTS `pricing_posting_no_update` BEFORE UPDATE ON `pricing_posting` FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'pricing_posting is append-only: post the opposite instead';
--> statement-breakpoint
CREATE TRIGGER IF NOT EXISTS `pricing_posting_no_delete` BEFORE DELETE ON `pricing_posting` FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'pricing_posting is append-only: post the opposite instead';
--> statement-breakpoint
CREATE TRIGGER IF NOT EXISTS `pricing_entry_no_update` BEFORE UPDATE ON `pricing_entry` FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'pricing_entry is append-only: post the opposite instead';
--> statement-breakpoint
CREATE TRIGGER IF NOT EXISTS `pricing_entry_no_delete` BEFORE DELETE ON `pricing_entry` FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'pricing_entry is append-only: post the opposite instead';
