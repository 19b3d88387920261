import type { KindName, Response, Revealed, Shown } from "../item";
import type { InputModule } from "./input";

/** The input of every kind, each in a file of its own: a page loads those of the kinds that are on it. */
export const inputs: {
  [Name in KindName]: () => Promise<InputModule<Shown<Name>, Response<Name>, Revealed<Name>>>;
} = {
  choice: () => import("./choice-input"),
  multiple: () => import("./multiple-input"),
  order: () => import("./order-input"),
  parsons: () => import("./parsons-input"),
  match: () => import("./match-input"),
  number: () => import("./number-input"),
  text: () => import("./text-input"),
  lines: () => import("./lines-input"),
  diff: () => import("./diff-input"),
  point: () => import("./point-input"),
  decision: () => import("./decision-input"),
  explanation: () => import("./explanation-input"),
  commitment: () => import("./commitment-input"),
};
