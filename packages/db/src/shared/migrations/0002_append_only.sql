CREATE TRIGGER IF NOT EXISTS `shared_admin_action_no_update` BEFORE UPDATE ON `shared_admin_action` FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'shared_admin_action is append-only: add what was done since instead';
--> statement-breakpoint
CREATE TRIGGER IF NOT EXISTS `shared_admin_action_no_delete` BEFORE DELETE ON `shared_admin_action` FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'shared_admin_action is append-only: add what was done since instead';
