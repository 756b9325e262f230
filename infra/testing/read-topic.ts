import { readTopic } from "@haat/platform/kafka"
import { answer } from "./storefront.ts"

/** `node infra/testing/read-topic.ts search.query "steel mug"`: of a topic's records those that hold the text, one line of JSON each. */
const [topic = "", text = ""] = process.argv.slice(2)
for (const { key, value } of await readTopic(topic)) if (value.includes(text)) answer({ key, value })
