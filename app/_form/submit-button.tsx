"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";

type SubmitButtonProps = { children: ReactNode; busy?: string; className?: string; name?: string; value?: string };

export function SubmitButton({ children, busy, className = "button primary", name, value }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <button type="submit" className={className} aria-disabled={pending} aria-busy={pending} name={name} value={value}>
      {pending && busy ? busy : children}
    </button>
  );
}
