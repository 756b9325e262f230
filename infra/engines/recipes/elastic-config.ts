import type { Ports } from "../engine.ts"

export type ElasticPaths = { readonly home: string; readonly dir: string }

/** Flat settings; the 8.6 server takes them on stdin, not from its file. */
export const elasticSettings = ({ home, dir }: ElasticPaths, ports: Ports): Record<string, string> => ({
  "path.home": home,
  "path.data": `${dir}/data`,
  "path.logs": `${dir}/logs`,
  "path.repo": `${dir}/snapshots`,
  "cluster.name": "haat",
  "node.name": "haat-1",
  "network.host": "127.0.0.1",
  "http.port": String(ports.http),
  "transport.port": String(ports.transport),
  "discovery.type": "single-node",
  "xpack.security.enabled": "false",
  "cluster.routing.allocation.disk.threshold_enabled": "false",
  "action.destructive_requires_name": "true",
  // A small server's collector leaves garbage in the old generation until that is full. Taken for memory in use, it makes the server
  // refuse everything (429) before it is ever collected; so what is counted is what requests really hold.
  "indices.breaker.total.use_real_memory": "false",
})

const varint = (value: number): number[] =>
  value > 127 ? [(value & 127) | 128, ...varint(value >>> 7)] : [value]

const text = (value: string): number[] => [...varint(value.length), ...Buffer.from(value, "utf8")]

/**
 * The start arguments as the launcher of 8.6 would send them (org.elasticsearch.bootstrap.ServerArgs): daemonize,
 * not quiet, no pid file, empty keystore password, settings as (key, string type 0, value), configuration folder.
 */
export const serverArgs = (settings: Readonly<Record<string, string>>, configDir: string): Buffer => {
  const entries = Object.entries(settings)
  const pairs = entries.flatMap(([key, value]) => [...text(key), 0, ...text(value)])
  return Buffer.from([1, 0, 0, ...varint(0), ...varint(entries.length), ...pairs, ...text(configDir)])
}

export const ELASTIC_LOGGING = `status = error
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] [%node_name] %marker%m%consoleException%n
rootLogger.level = warn
rootLogger.appenderRef.console.ref = console
logger.deprecation.name = deprecation
logger.deprecation.level = error
`

export const elasticFlags = ({ home, dir }: ElasticPaths): string[] => [
  ...["-Xss1m", `-XX:ErrorFile=${dir}/logs/hs_err_pid%p.log`, "-XX:-OmitStackTraceInFastThrow"],
  ...[`-Djava.io.tmpdir=${dir}/tmp`, "-Djava.awt.headless=true", "-Djava.security.manager=allow"],
  ...["-Djava.locale.providers=SPI,COMPAT", "-Djna.nosys=true", `-Djna.tmpdir=${dir}/tmp`],
  ...[
    "-Des.networkaddress.cache.ttl=60",
    "-Des.networkaddress.cache.negative.ttl=10",
    "-Dio.netty.noUnsafe=true",
  ],
  ...["-Dio.netty.noKeySetOptimization=true", "-Dio.netty.recycler.maxCapacityPerThread=0"],
  ...["-Dlog4j.shutdownHookEnabled=false", "-Dlog4j2.disable.jmx=true", "-Dlog4j2.formatMsgNoLookups=true"],
  ...["--add-opens=java.base/java.io=ALL-UNNAMED", `-Des.path.home=${home}`, `-Des.path.conf=${dir}/config`],
  ...["-Des.distribution.type=tar", "--module-path", `${home}/lib`, "--add-modules=jdk.net"],
  ...["-m", "org.elasticsearch.server/org.elasticsearch.bootstrap.Elasticsearch"],
]
