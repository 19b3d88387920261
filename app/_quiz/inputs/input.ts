import type { ReactNode } from "react";

/**
 * What the input of a kind is given. Inputs hold no state and use no hooks: the same component is rendered on the
 * server, where nothing can be chosen yet, and in the browser once the question comes near.
 */
export type InputProps<Shown, Response, Revealed = never> = {
  shown: Shown;
  /** Begins every id and every name of a field, so that two questions on a page never share one. */
  id: string;
  /** What is chosen so far, perhaps only in part; null until something is. */
  value: Response | null;
  /** Missing on the server. */
  onChange?: ((value: Response) => void) | undefined;
  /** Says politely what happened: “Run the rollback command” is now 2 of 5. */
  announce?: ((text: string) => void) | undefined;
  /** Once there is a verdict: a response that is right, to point at. */
  answerKey?: Response | null | undefined;
  /** For kinds answered in steps: what the steps so far have revealed. */
  revealed?: Revealed | null | undefined;
};

/**
 * Where an answer stands: "whole" may be checked, "step" may be sent as the next step; anything else is a sentence that
 * says what is still to be chosen.
 */
export type Readiness = "whole" | "step" | { missing: string };

export type InputModule<Shown, Response, Revealed = never> = {
  Input: (props: InputProps<Shown, Response, Revealed>) => ReactNode;
  readiness: (value: Response | null, shown: Shown, revealed: Revealed | null) => Readiness;
};
