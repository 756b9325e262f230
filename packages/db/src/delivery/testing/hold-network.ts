import type { Mysql } from "../../shared/index.ts"

/** There is one network per database: tests that change it take turns. Answers how to let the next one go on. */
export const holdNetwork = async (mysql: Mysql): Promise<() => Promise<void>> => {
  const connection = await mysql.pool.getConnection()
  await connection.query("SELECT GET_LOCK('haat-test-network', 100)")
  return async () => {
    await connection.query("SELECT RELEASE_LOCK('haat-test-network')")
    connection.release()
  }
}
