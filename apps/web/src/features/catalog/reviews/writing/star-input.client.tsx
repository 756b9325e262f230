"use client"

import type { Stars } from "@haat/domain/catalog"
import { starsText, starWords } from "../shown/review-words.rule.ts"

type StarInputProps = {
  readonly value: Stars | null
  readonly error: string | undefined
  readonly onChange: (stars: Stars) => void
}

const all: readonly Stars[] = [1, 2, 3, 4, 5]

/** Five stars as a group of radio buttons: arrow keys choose, each says what it means. */
export const StarInput = ({ value, error, onChange }: StarInputProps) => (
  <fieldset className="min-w-0" aria-describedby={error ? "stars-error" : undefined}>
    <legend className="mb-2 font-semibold text-sm">Your rating</legend>
    <div className="flex items-center gap-1">
      {all.map((stars) => (
        <label
          key={stars}
          className="relative grid size-11 cursor-pointer place-items-center rounded-md has-focus-visible:outline-3 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name="stars"
            value={stars}
            checked={value === stars}
            required
            aria-invalid={error ? true : undefined}
            onChange={() => onChange(stars)}
            className="absolute inset-0 cursor-[inherit] opacity-0"
          />
          <span
            aria-hidden="true"
            className={value !== null && stars <= value ? "star size-8" : "star size-8 bg-line-strong"}
          />
          <span className="sr-only">{`${starsText(stars)}: ${starWords[stars]}`}</span>
        </label>
      ))}
      <span aria-hidden="true" className="ms-2 font-semibold text-sm">
        {value === null ? "" : starWords[value]}
      </span>
    </div>
    {error ? (
      <p id="stars-error" className="mt-1 font-medium text-madder text-sm">
        {error}
      </p>
    ) : null}
  </fieldset>
)
