import { cassandra } from "./cassandra.ts"
import { connect } from "./connect.ts"
import { elastic } from "./elastic.ts"
import type { Engine, EngineName } from "./engine.ts"
import { kafka } from "./kafka.ts"
import { mail } from "./mail.ts"
import { mongo } from "./mongo.ts"
import { mysql } from "./mysql.ts"
import { redis } from "./redis.ts"
import { s3 } from "./s3.ts"

/** In the order in which slow boots should begin. */
export const engines: readonly Engine[] = [elastic, cassandra, kafka, connect, mongo, mysql, s3, redis, mail]

export const engineNamed = (name: EngineName): Engine => {
  const found = engines.find((engine) => engine.name === name)
  if (found === undefined) throw new Error(`no engine ${name}`)
  return found
}
