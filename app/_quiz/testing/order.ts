import fc from "fast-check";
import { OrderVariant } from "../kinds/order";
import { distinctTexts, questionTexts, secret, text } from "./texts";

/** Of those that come out shown in their right order there is none, as there is none for authors. */
export const order: fc.Arbitrary<OrderVariant> = fc
  .record({
    ...questionTexts,
    steps: distinctTexts(fc.array(fc.record({ text, why: secret }), { minLength: 3, maxLength: 8 })),
  })
  .filter((variant) => OrderVariant.safeParse(variant).success);
