CREATE TRIGGER IF NOT EXISTS `inventory_movement_no_update` BEFORE UPDATE ON `inventory_movement` FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'inventory_movement is append-only: book the opposite instead';
--> statement-breakpoint
CREATE TRIGGER IF NOT EXISTS `inventory_movement_no_delete` BEFORE DELETE ON `inventory_movement` FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'inventory_movement is append-only: book the opposite instead';
--> statement-breakpoint
CREATE TRIGGER IF NOT EXISTS `inventory_bin_move_no_update` BEFORE UPDATE ON `inventory_bin_move` FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'inventory_bin_move is append-only: book the opposite instead';
--> statement-breakpoint
CREATE TRIGGER IF NOT EXISTS `inventory_bin_move_no_delete` BEFORE DELETE ON `inventory_bin_move` FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'inventory_bin_move is append-only: book the opposite instead';
--> statement-breakpoint
CREATE TRIGGER IF NOT EXISTS `inventory_adjustment_no_update` BEFORE UPDATE ON `inventory_adjustment` FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'inventory_adjustment is append-only: book the opposite instead';
--> statement-breakpoint
CREATE TRIGGER IF NOT EXISTS `inventory_adjustment_no_delete` BEFORE DELETE ON `inventory_adjustment` FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'inventory_adjustment is append-only: book the opposite instead';
