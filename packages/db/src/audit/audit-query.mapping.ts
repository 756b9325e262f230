/** The statuses of an order that is paid for and stands, as a list of SQL. */
export const bought = "'PLACED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'DELIVERED', 'RETURN_REQUESTED', 'RETURNED'"

export type AuditQuery = {
  readonly id: string
  /** The sentence that holds while the query answers no rows. */
  readonly says: string
  readonly sql: string
  /** Looks at how long something has been open: true only while the workers run. */
  readonly live?: true
}
