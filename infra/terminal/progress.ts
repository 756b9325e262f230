export type Report = (step: string, more?: { readonly mb?: number }) => void

type State = { readonly step: string; readonly mb?: number | undefined; readonly seconds: number }

/** One line of the table: name, step, megabytes when known, seconds. */
export const formatLine = (name: string, { step, mb, seconds }: State): string => {
  const size = mb === undefined || mb <= 0 ? "" : `${mb} MB`
  return `  ${name.padEnd(11)} ${step.padEnd(46)} ${size.padStart(8)} ${seconds.toFixed(1).padStart(7)} s`
}

const COUNTING_MS = 5000

class Line {
  readonly #name: string
  readonly #since = performance.now()
  #step = ""
  #mb: number | undefined
  #final: string | undefined
  #printed = { shape: "", at: 0 }

  constructor(name: string) {
    this.#name = name
  }

  /** True when the step is a new one. */
  update(step: string, mb: number | undefined): boolean {
    const isNew = step !== this.#step
    this.#step = step
    this.#mb = mb ?? (isNew ? undefined : this.#mb)
    return isNew
  }

  /** For a log: a step that only counts on is worth a line every few seconds. */
  isWorthALine(): boolean {
    const shape = this.#step.replaceAll(/\d+/g, "#")
    const at = performance.now()
    if (shape === this.#printed.shape && at - this.#printed.at < COUNTING_MS) return false
    this.#printed = { shape, at }
    return true
  }

  freeze() {
    this.#final = this.text()
  }

  text(): string {
    const seconds = (performance.now() - this.#since) / 1000
    return this.#final ?? formatLine(this.#name, { step: this.#step, mb: this.#mb, seconds })
  }
}

export type Screen = Pick<NodeJS.WriteStream, "write"> & { readonly isTTY?: boolean }

/**
 * Progress of several things at once. On a terminal the lines are redrawn in place; elsewhere each new step
 * is one plain line, so a log stays readable.
 */
export class Progress {
  readonly #lines = new Map<string, Line>()
  readonly #out: Screen
  readonly #timer: NodeJS.Timeout | undefined
  #drawn = 0

  constructor(out: Screen = process.stdout) {
    this.#out = out
    if (out.isTTY !== true || process.env.CI !== undefined) return
    this.#timer = setInterval(() => this.#draw(), 200)
    this.#timer.unref()
  }

  reporter(name: string): Report {
    return (step, more) => {
      const line = this.#lineOf(name)
      const isNew = line.update(step, more?.mb)
      if (isNew && this.#timer === undefined && line.isWorthALine()) this.#out.write(`${line.text()}\n`)
    }
  }

  finish(name: string, step: string) {
    const line = this.#lineOf(name)
    line.update(step, undefined)
    line.freeze()
    if (this.#timer === undefined) this.#out.write(`${line.text()}\n`)
  }

  close() {
    if (this.#timer === undefined) return
    clearInterval(this.#timer)
    this.#draw()
  }

  #lineOf(name: string): Line {
    const line = this.#lines.get(name) ?? new Line(name)
    this.#lines.set(name, line)
    return line
  }

  #draw() {
    if (this.#drawn > 0) this.#out.write(`\u001b[${this.#drawn}A`)
    for (const line of this.#lines.values()) this.#out.write(`\u001b[2K${line.text()}\n`)
    this.#drawn = this.#lines.size
  }
}
