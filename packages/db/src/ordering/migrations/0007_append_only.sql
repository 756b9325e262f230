CREATE TRIGGER IF NOT EXISTS `ordering_step_no_update` BEFORE UPDATE ON `ordering_step` FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ordering_step is append-only: move the order on instead';
--> statement-breakpoint
CREATE TRIGGER IF NOT EXISTS `ordering_step_no_delete` BEFORE DELETE ON `ordering_step` FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ordering_step is append-only: move the order on instead';
--> statement-breakpoint
CREATE TRIGGER IF NOT EXISTS `ordering_shipment_news_no_update` BEFORE UPDATE ON `ordering_shipment_news` FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ordering_shipment_news is append-only: tell what came since instead';
--> statement-breakpoint
CREATE TRIGGER IF NOT EXISTS `ordering_shipment_news_no_delete` BEFORE DELETE ON `ordering_shipment_news` FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ordering_shipment_news is append-only: tell what came since instead';
--> statement-breakpoint
CREATE TRIGGER IF NOT EXISTS `ordering_invoice_no_update` BEFORE UPDATE ON `ordering_invoice` FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ordering_invoice is append-only: issue a credit note instead';
--> statement-breakpoint
CREATE TRIGGER IF NOT EXISTS `ordering_invoice_no_delete` BEFORE DELETE ON `ordering_invoice` FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ordering_invoice is append-only: issue a credit note instead';
--> statement-breakpoint
CREATE TRIGGER IF NOT EXISTS `ordering_credit_note_no_update` BEFORE UPDATE ON `ordering_credit_note` FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ordering_credit_note is append-only: issue an invoice instead';
--> statement-breakpoint
CREATE TRIGGER IF NOT EXISTS `ordering_credit_note_no_delete` BEFORE DELETE ON `ordering_credit_note` FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ordering_credit_note is append-only: issue an invoice instead';
