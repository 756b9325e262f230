/** MySQL and MariaDB tell errors apart by number; mysql2's names are wrong for MariaDB's own. */
export const errno = {
  duplicate: 1062,
  lockWaitTimeout: 1205,
  deadlock: 1213,
  snapshotConflict: 1020,
  checkViolatedMysql: 3819,
  checkViolatedMariadb: 4025,
  /** A trigger refused. */
  signalled: 1644,
  /** The binary log is on and the account may make no triggers. */
  triggersNotTrusted: 1419,
} as const

const numberOf = (error: unknown): number | undefined => {
  if (typeof error !== "object" || error === null) return undefined
  if ("errno" in error && typeof error.errno === "number") return error.errno
  return "cause" in error ? numberOf(error.cause) : undefined
}

export const isDuplicate = (error: unknown): boolean => numberOf(error) === errno.duplicate

export const isCheckViolation = (error: unknown): boolean => {
  const number = numberOf(error)
  return number === errno.checkViolatedMysql || number === errno.checkViolatedMariadb
}

/** The account may not make triggers while the binary log is on. */
export const isUntrustedTrigger = (error: unknown): boolean => numberOf(error) === errno.triggersNotTrusted

/** The whole transaction may be run again: another one was in the way. */
export const isTransient = (error: unknown): boolean => {
  const number = numberOf(error)
  return number === errno.deadlock || number === errno.lockWaitTimeout || number === errno.snapshotConflict
}

/** The connection failed, not a statement: the others' work would fail as well. */
export const isAway = (error: unknown): boolean => {
  if (typeof error !== "object" || error === null) return false
  if ("fatal" in error && error.fatal === true) return true
  const number = numberOf(error)
  return number !== undefined && number < 0
}
