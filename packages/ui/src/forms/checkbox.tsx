import type { ComponentProps, ReactNode } from "react"

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & { readonly children: ReactNode }

export const Checkbox = ({ children, ...input }: CheckboxProps) => (
  <label className="flex min-h-9 items-center pointer-coarse:min-h-11 gap-2.5 text-sm has-disabled:opacity-60">
    <input {...input} type="checkbox" className="size-5 shrink-0 rounded-sm accent-brand" />
    <span className="flex min-w-0 flex-1 items-center justify-between gap-2">{children}</span>
  </label>
)
