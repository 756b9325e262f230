"use client"

import { Minus, Plus } from "lucide-react"
import { useState } from "react"

type QuantityStepperProps = {
  /** What is counted, e.g. the product's title; part of the buttons' names. */
  readonly of: string
  readonly value: number
  readonly max: number
  readonly onChange: (quantity: number) => void
}

const button =
  "grid size-11 place-items-center rounded-full text-ink hover:bg-sunk disabled:cursor-not-allowed disabled:opacity-40"

/** By buttons or by typing; typed numbers count on Enter or when leaving the field. */
export const QuantityStepper = ({ of, value, max, onChange }: QuantityStepperProps) => {
  const [typed, setTyped] = useState<string | null>(null)
  const settle = () => {
    const wanted = Math.round(Number(typed))
    setTyped(null)
    if (typed !== null && wanted >= 1 && wanted !== value) onChange(Math.min(wanted, max))
  }
  return (
    <div className="inline-flex items-center rounded-full border border-line-strong bg-surface p-0.5">
      <button
        type="button"
        className={button}
        disabled={value <= 1}
        aria-label={`One less of ${of}`}
        onClick={() => onChange(value - 1)}
      >
        <Minus className="size-4" aria-hidden="true" />
      </button>
      <input
        value={typed ?? String(value)}
        inputMode="numeric"
        aria-label={`Quantity of ${of}`}
        onChange={(event) => setTyped(event.target.value.replace(/\D/g, "").slice(0, 2))}
        onBlur={settle}
        onKeyDown={(event) => event.key === "Enter" && settle()}
        onFocus={(event) => event.target.select()}
        className="h-11 w-11 rounded-sm bg-transparent text-center font-semibold tabular-nums"
      />
      <button
        type="button"
        className={button}
        disabled={value >= max}
        aria-label={`One more of ${of}`}
        onClick={() => onChange(value + 1)}
      >
        <Plus className="size-4" aria-hidden="true" />
      </button>
    </div>
  )
}
