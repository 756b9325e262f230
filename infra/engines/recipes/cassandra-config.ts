type Ports = { readonly native: number; readonly storage: number }

const LIMITS = `memtable_allocation_type: offheap_objects
memtable_heap_space: 48MiB
memtable_offheap_space: 48MiB
memtable: {configurations: {skiplist: {class_name: SkipListMemtable}, trie: {class_name: TrieMemtable}, default: {inherits: trie}}}
sstable: {selected_format: bti}
storage_compatibility_mode: NONE
file_cache_size: 32MiB
networking_cache_size: 16MiB
key_cache_size: 8MiB
row_cache_size: 0MiB
counter_cache_size: 2MiB
prepared_statements_cache_size: 10MiB
concurrent_reads: 16
concurrent_writes: 16
concurrent_counter_writes: 4
concurrent_materialized_view_writes: 2
concurrent_compactors: 1
compaction_throughput: 0MiB/s
hinted_handoff_enabled: false
auto_snapshot: false
cdc_enabled: false
read_request_timeout: 10000ms
range_request_timeout: 20000ms
write_request_timeout: 10000ms
cas_contention_timeout: 5000ms
truncate_request_timeout: 60000ms
request_timeout: 20000ms
`

/** One node on loopback. A write is in the page cache before it is acknowledged and on disk within 200 ms. */
export const cassandraYaml = (dir: string, { native, storage }: Ports): string => `cluster_name: haat
num_tokens: 1
partitioner: org.apache.cassandra.dht.Murmur3Partitioner
endpoint_snitch: SimpleSnitch
seed_provider: [{class_name: org.apache.cassandra.locator.SimpleSeedProvider, parameters: [{seeds: "127.0.0.1:${storage}"}]}]
auto_bootstrap: false
listen_address: 127.0.0.1
storage_port: ${storage}
start_native_transport: true
rpc_address: 127.0.0.1
native_transport_port: ${native}
native_transport_max_threads: 64
authenticator: AllowAllAuthenticator
authorizer: AllowAllAuthorizer
data_file_directories: [${dir}/data/data]
commitlog_directory: ${dir}/data/commitlog
saved_caches_directory: ${dir}/data/saved_caches
hints_directory: ${dir}/data/hints
cdc_raw_directory: ${dir}/data/cdc_raw
commitlog_sync: periodic
commitlog_sync_period: 200ms
commitlog_segment_size: 16MiB
commitlog_total_space: 256MiB
commitlog_disk_access_mode: legacy
${LIMITS}`

export const LOGBACK = `<configuration scan="false"><appender name="C" class="ch.qos.logback.core.ConsoleAppender">
<encoder><pattern>%-5level %date{ISO8601} %logger{0} %msg%n</pattern></encoder></appender>
<root level="WARN"><appender-ref ref="C"/></root></configuration>
`

const EXPORTS = [
  ...["java.base/jdk.internal.misc", "java.base/java.lang.ref", "java.base/sun.nio.ch"],
  ...[
    "java.management.rmi/com.sun.jmx.remote.internal.rmi",
    "java.rmi/sun.rmi.registry",
    "java.rmi/sun.rmi.server",
  ],
  ...["java.sql/java.sql", "jdk.unsupported/sun.misc", "jdk.attach/sun.tools.attach"],
]
const OPENS = [
  ...["io", "lang", "lang.module", "lang.reflect", "math", "net", "nio", "util", "util.concurrent"].map(
    (name) => `java.base/java.${name}`,
  ),
  ...[
    "java.base/java.util.concurrent.atomic",
    "java.base/sun.nio.ch",
    "jdk.management/com.sun.management.internal",
  ],
  ...["loader", "math", "module", "ref", "reflect", "util.jar"].map(
    (name) => `java.base/jdk.internal.${name}`,
  ),
]

/** What the server needs of a Java 17, and a boot that does not wait for other nodes: there are none. */
export const cassandraFlags = (dir: string, jamm: string): string[] => [
  ...["-Xss512k", "-XX:StringTableSize=65536", `-javaagent:${jamm}`, "-Djdk.attach.allowAttachSelf=true"],
  ...["-Djava.net.preferIPv4Stack=true", "-Dio.netty.tryReflectionSetAccessible=true"],
  ...[`-Dlogback.configurationFile=${dir}/logback.xml`, `-Dcassandra.config=file://${dir}/cassandra.yaml`],
  ...[
    `-Dcassandra.storagedir=${dir}/data`,
    `-Dcassandra.triggers_dir=${dir}/triggers`,
    "-Dcassandra-foreground=yes",
  ],
  ...["-Dcassandra.ring_delay_ms=0", "-Dcassandra.broadcast_interval_ms=1000", "-Dcassandra.initial_token=0"],
  ...["-Dcassandra.skip_wait_for_gossip_to_settle=0", "-Dcassandra.load_ring_state=false"],
  ...[
    "-Dcassandra.superuser_setup_delay_ms=0",
    "-Dcassandra.shutdown_announce_in_ms=0",
    "-Dcassandra.available_processors=2",
  ],
  "-Dcassandra.reads.thresholds.coordinator.defensive_checks_enabled=false",
  ...EXPORTS.map((name) => `--add-exports=${name}=ALL-UNNAMED`),
  ...OPENS.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
]
