/**
 * Tables whose rows are never changed or deleted: the database itself refuses, by triggers that their migrations make.
 * Of `payment_webhook` the day it was done may be written, once. Emptying a whole table (TRUNCATE, DROP) is another
 * right, for tests and resets.
 */
export const appendOnlyTables = [
  ...["inventory_movement", "inventory_bin_move", "inventory_adjustment"],
  ...["ordering_step", "ordering_shipment_news", "ordering_invoice", "ordering_credit_note"],
  ...["payment_webhook", "pricing_posting", "pricing_entry", "shared_admin_action"],
] as const
