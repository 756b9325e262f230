import { clients } from "../../shared/index.ts"

/** An order ended past all its use cases: its history tells so, its goods and its money know nothing of it. */
export const plantStatus = async (orderId: string, status: "CANCELLED" | "EXPIRED" | "FAILED") => {
  const mysql = clients.mysql()
  await mysql.change(
    `UPDATE ordering_order SET status = ?, version = version + 1, expires_at = NULL, closed_at = UTC_TIMESTAMP(3)
     WHERE id = ?`,
    [status, orderId],
  )
  await mysql.change(
    `INSERT INTO ordering_step (order_id, version, name, status, detail, at)
     SELECT id, version, 'planted', status, '', UTC_TIMESTAMP(3) FROM ordering_order WHERE id = ?`,
    [orderId],
  )
}
