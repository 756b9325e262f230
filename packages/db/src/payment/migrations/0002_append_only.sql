CREATE TRIGGER IF NOT EXISTS `payment_webhook_no_update` BEFORE UPDATE ON `payment_webhook` FOR EACH ROW
  IF OLD.done_at IS NOT NULL OR NOT (NEW.provider <=> OLD.provider AND NEW.event_id <=> OLD.event_id
    AND NEW.body <=> OLD.body AND NEW.fact <=> OLD.fact) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'payment_webhook is kept as it came: it can only be ticked off, once';
  END IF;
--> statement-breakpoint
CREATE TRIGGER IF NOT EXISTS `payment_webhook_no_delete` BEFORE DELETE ON `payment_webhook` FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'payment_webhook is kept as it came: nothing of it is deleted';
