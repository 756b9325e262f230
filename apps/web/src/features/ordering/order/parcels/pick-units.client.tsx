"use client"

import { Checkbox, QuantityStepper } from "@haat/ui/forms"

export type UnitChoice = { readonly lineNo: number; readonly title: string; readonly units: number }
export type ChosenUnits = Readonly<Record<number, number>>

type PickUnitsProps = {
  readonly legend: string
  readonly choices: readonly UnitChoice[]
  readonly chosen: ChosenUnits
  readonly onChange: (chosen: ChosenUnits) => void
}

export const unitsOf = (chosen: ChosenUnits) =>
  Object.entries(chosen).flatMap(([lineNo, quantity]) =>
    quantity > 0 ? [{ lineNo: Number(lineNo), quantity }] : [],
  )

/** Which items, and how many of each. */
export const PickUnits = ({ legend, choices, chosen, onChange }: PickUnitsProps) => (
  <fieldset className="space-y-2">
    <legend className="mb-2 font-semibold text-sm">{legend}</legend>
    {choices.map(({ lineNo, title, units }) => {
      const quantity = chosen[lineNo] ?? 0
      return (
        <div
          key={lineNo}
          className="flex flex-wrap items-center justify-between gap-2 rounded-lg bg-sunk px-3 py-2"
        >
          <Checkbox
            checked={quantity > 0}
            onChange={(event) => onChange({ ...chosen, [lineNo]: event.target.checked ? units : 0 })}
          >
            {title}
          </Checkbox>
          {quantity > 0 && units > 1 ? (
            <QuantityStepper
              of={title}
              value={quantity}
              max={units}
              onChange={(next) => onChange({ ...chosen, [lineNo]: next })}
            />
          ) : null}
        </div>
      )
    })}
  </fieldset>
)
