import { type AddressInfo, createServer } from "node:net"

/** A port at which nobody listens. */
const deadPort = async (): Promise<number> => {
  const probe = createServer()
  await new Promise<void>((open) => probe.listen(0, "127.0.0.1", () => open()))
  const { port } = probe.address() as AddressInfo
  await new Promise((closed) => probe.close(closed))
  return port
}

/** Where every database and the broker are looked for when none of them is there; Redis stays where it is. */
export const noDatabases = async (): Promise<Readonly<Record<string, string>>> => {
  const at = `127.0.0.1:${await deadPort()}`
  return {
    MYSQL_URL: `mysql://haat:haat@${at}`,
    MONGO_URL: `mongodb://${at}/?directConnection=true`,
    ELASTIC_URL: `http://${at}`,
    CASSANDRA_URL: at,
    KAFKA_BROKERS: at,
    CONNECT_URL: `http://${at}`,
  }
}
