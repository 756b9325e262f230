import type { DatabaseSync } from "node:sqlite"

export type PaymentStatus =
  | "open"
  | "challenged"
  | "processing"
  | "authorized"
  | "captured"
  | "declined"
  | "cancelled"

export type Payment = {
  readonly id: string
  /** The merchant's name for it; unique but for payments whose keys are forgotten early. */
  readonly reference: string
  readonly status: PaymentStatus
  readonly capture: "automatic" | "manual"
  readonly mode: string
  readonly amount: number
  readonly captured: number
  readonly currency: string
  readonly description: string
  readonly reason: string | null
  readonly returnUrl: string
  readonly webhookUrl: string
  /** Milliseconds; set while something is decided but not yet done. */
  readonly dueAt: number | null
  readonly dueStatus: "captured" | "declined" | null
  readonly createdAt: number
  readonly capturedAt: number | null
}

export type Refund = {
  readonly id: string
  readonly reference: string
  readonly paymentId: string
  readonly amount: number
  readonly status: "succeeded" | "failed"
  readonly createdAt: number
}

const tables = `
CREATE TABLE IF NOT EXISTS payment (
  id TEXT PRIMARY KEY, reference TEXT NOT NULL, status TEXT NOT NULL, capture TEXT NOT NULL, mode TEXT NOT NULL,
  amount INTEGER NOT NULL, captured INTEGER NOT NULL DEFAULT 0, currency TEXT NOT NULL, description TEXT NOT NULL,
  reason TEXT, returnUrl TEXT NOT NULL, webhookUrl TEXT NOT NULL, dueAt INTEGER, dueStatus TEXT,
  createdAt INTEGER NOT NULL, capturedAt INTEGER, CHECK (captured >= 0)) STRICT;
CREATE TABLE IF NOT EXISTS refund (
  id TEXT PRIMARY KEY, reference TEXT NOT NULL UNIQUE, paymentId TEXT NOT NULL, amount INTEGER NOT NULL,
  status TEXT NOT NULL, createdAt INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS delivery (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL, paymentId TEXT NOT NULL, url TEXT NOT NULL, body TEXT NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0, nextTryAt INTEGER, deliveredAt INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS idempotency (
  key TEXT PRIMARY KEY, hash TEXT NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS preset (seq INTEGER PRIMARY KEY, reference TEXT, mode TEXT NOT NULL, left INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS tally (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS payment_reference ON payment (reference);
CREATE INDEX IF NOT EXISTS payment_due_at ON payment (dueAt) WHERE dueAt IS NOT NULL;
CREATE INDEX IF NOT EXISTS payment_captured ON payment (capturedAt) WHERE capturedAt IS NOT NULL;
CREATE INDEX IF NOT EXISTS refund_of ON refund (paymentId);
CREATE INDEX IF NOT EXISTS refund_day ON refund (createdAt);
CREATE INDEX IF NOT EXISTS delivery_due ON delivery (nextTryAt) WHERE nextTryAt IS NOT NULL;
PRAGMA user_version = 2;`

/** Books of the first kind knew one payment per reference and neither modes nor partial captures. */
const fromFirst = `
ALTER TABLE payment RENAME TO payment_first;
ALTER TABLE event RENAME TO event_first;
DROP INDEX IF EXISTS payment_due;
${tables}
INSERT INTO payment SELECT id, reference, status, 'automatic', 'ask', amount, IIF(status = 'captured', amount, 0), currency,
  description, reason, returnUrl, webhookUrl, captureAt, IIF(captureAt IS NULL, NULL, 'captured'), createdAt,
  IIF(status = 'captured', createdAt, NULL) FROM payment_first;
INSERT INTO delivery (id, paymentId, url, body, tries, nextTryAt, deliveredAt)
  SELECT id, '', url, body, tries, nextTryAt, deliveredAt FROM event_first;
DROP TABLE payment_first;
DROP TABLE event_first;`

const versionOf = (db: DatabaseSync): number =>
  Number((db.prepare("PRAGMA user_version").get() as { user_version: number }).user_version)

const hasFirst = (db: DatabaseSync): boolean =>
  db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'event'").get() !== undefined

/** Brings a new file, or one of an older sandbox, to today's tables. */
export const layTables = (db: DatabaseSync): void => {
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")
  if (versionOf(db) >= 2) return
  db.exec(`BEGIN IMMEDIATE; ${hasFirst(db) ? fromFirst : tables} COMMIT;`)
}
