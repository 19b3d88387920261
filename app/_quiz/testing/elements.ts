import { isValidElement, type ReactElement } from "react";

type Element = ReactElement<Record<string, unknown>>;

/** For tests of inputs, which hold no state: every element that one call of a component makes, in reading order. */
export function elementsOf(node: unknown): Element[] {
  if (Array.isArray(node)) return node.flatMap(elementsOf);
  if (!isValidElement<Record<string, unknown>>(node)) return [];
  const { type, props } = node;
  const inside: unknown = typeof type === "function" ? Reflect.apply(type, undefined, [props]) : props["children"];
  return [node, ...elementsOf(inside)];
}

/** What the page would do on such an event; nothing where nobody listens. */
export function fire(element: Element | undefined, handler: "onChange" | "onClick" | "onKeyDown", event: unknown = {}) {
  const listener = element?.props[handler];
  if (typeof listener === "function") Reflect.apply(listener, undefined, [event]);
}
