import type { DatabaseSync } from "node:sqlite"

export type Remembered = { readonly hash: string; readonly status: number; readonly body: string }

/** What the bank keeps beside money: answers by idempotency key, presets of modes, small counters, its clock. */
export const memoryOf = (db: DatabaseSync) => {
  const tally = (name: string): number =>
    Number(db.prepare("SELECT value FROM tally WHERE name = ?").get(name)?.value ?? 0)
  const count = (name: string, by = 1): number => {
    db.prepare(
      "INSERT INTO tally (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = value + excluded.value",
    ).run(name, by)
    return tally(name)
  }
  return {
    tally,
    /** Adds to a counter and answers its new value. */
    count,
    /** The answer given to a key, unless it is older than the window. */
    recall: (key: string, notBefore: number): Remembered | null =>
      (db
        .prepare("SELECT hash, status, body FROM idempotency WHERE key = ? AND at >= ?")
        .get(key, notBefore) as Remembered | undefined) ?? null,
    remember: (key: string, { hash, status, body }: Remembered, at: number): void => {
      db.prepare(
        "INSERT OR REPLACE INTO idempotency (key, hash, status, body, at) VALUES (?, ?, ?, ?, ?)",
      ).run(key, hash, status, body, at)
    },
    preset: (reference: string | null, mode: string, times: number): void => {
      db.prepare("INSERT INTO preset (reference, mode, left) VALUES (?, ?, ?)").run(reference, mode, times)
    },
    /** Uses up the oldest preset for a payment by one of its names, or for anyone. */
    takePreset: (reference: string, description: string): string | null => {
      const found = db
        .prepare(
          `SELECT seq, mode FROM preset WHERE left > 0 AND (reference IN (?, ?) OR reference IS NULL)
           ORDER BY reference IS NULL, seq LIMIT 1`,
        )
        .get(reference, description) as { seq: number; mode: string } | undefined
      if (!found) return null
      db.prepare("UPDATE preset SET left = left - 1 WHERE seq = ?").run(found.seq)
      return found.mode
    },
    /** The bank's own time: it may be ahead of the world's, and stays so after a restart. */
    now: (): number => Date.now() + tally("clock"),
    advance: (ms: number): void => void count("clock", ms),
  }
}
