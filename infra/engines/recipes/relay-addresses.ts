type Config = Readonly<Record<string, string>>
export type RelayPorts = { readonly mysql?: number; readonly mongo?: number; readonly kafka?: number }

const LOCAL = "127.0.0.1"

const moveHost = (text: string | undefined, port: number | undefined): string | undefined =>
  port === undefined ? text : text?.replace(new RegExp(`${LOCAL}:\\d+`), `${LOCAL}:${port}`)

/** The same relay, told where our local engines listen now; foreign addresses stay as they are. */
export const withPorts = (config: Config, ports: RelayPorts): Config => {
  const isLocal = config["database.hostname"] === LOCAL && ports.mysql !== undefined
  const history = "schema.history.internal.kafka.bootstrap.servers"
  const moved: Record<string, string | undefined> = {
    "database.port": isLocal ? String(ports.mysql) : config["database.port"],
    "mongodb.connection.string": moveHost(config["mongodb.connection.string"], ports.mongo),
    [history]: moveHost(config[history], ports.kafka),
  }
  const known = Object.entries(moved).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { ...config, ...Object.fromEntries(known) }
}
