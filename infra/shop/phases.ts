import { formatLine, Progress } from "../terminal/progress.ts"

export type Phase = { readonly name: string; readonly seconds: number }

/** Runs steps one after another, says what each is doing, and keeps how long each took. */
export class Phases {
  readonly taken: Phase[] = []

  async run<T>(name: string, work: (say: (line: string) => void) => Promise<T>): Promise<T> {
    const progress = new Progress()
    const report = progress.reporter(name)
    const began = performance.now()
    report("working")
    try {
      const value = await work((line) => report(line.trim().slice(0, 60)))
      progress.finish(name, "done")
      return value
    } catch (error) {
      progress.finish(name, "failed")
      throw error
    } finally {
      progress.close()
      this.taken.push({ name, seconds: (performance.now() - began) / 1000 })
    }
  }

  /** For a step that draws its own progress. */
  async measure<T>(name: string, work: () => Promise<T>): Promise<T> {
    const began = performance.now()
    try {
      return await work()
    } finally {
      this.taken.push({ name, seconds: (performance.now() - began) / 1000 })
    }
  }

  summary(): string {
    const total = this.taken.reduce((sum, { seconds }) => sum + seconds, 0)
    const lines = this.taken.map(({ name, seconds }) => formatLine(name, { step: "", seconds }))
    return [...lines, formatLine("total", { step: "", seconds: total })].join("\n")
  }
}
