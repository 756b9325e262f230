import { type DeadLetter, outstandingLetters, replayLetters } from "@haat/platform/consumer"

const usage = `Usage:
  npm run dead-letters -- list [consumer]      what was put aside and not sent back yet
  npm run dead-letters -- replay <consumer>    sends it back to that consumer alone`

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** One line per letter, for people. */
export const describeLetter = ({
  consumer,
  topic,
  partition,
  offset,
  key,
  error,
  attempts,
  diedAt,
}: DeadLetter): string =>
  `${diedAt}  ${consumer}  ${topic}/${partition}@${offset}  key ${key}  ${attempts} tries  ${error.name}: ${error.message.split("\n")[0]}`

const run = async ([command, consumer]: readonly string[]): Promise<number> => {
  if (command === "list") {
    const found = await outstandingLetters(consumer)
    for (const letter of found) say(describeLetter(letter))
    say(`${found.length} outstanding`)
    return 0
  }
  if (command === "replay" && consumer !== undefined) {
    say(`${await replayLetters(consumer)} sent back to ${consumer}`)
    return 0
  }
  say(usage)
  return 1
}

if (import.meta.main) process.exit(await run(process.argv.slice(2)))
