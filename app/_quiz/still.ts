import { createElement, isValidElement, type ReactNode } from "react";

type Props = { children?: ReactNode } & Record<string, unknown>;

/**
 * The same elements without their event handlers, which a page made on the server cannot hold. Components are called on
 * the way, so they may use no hooks.
 */
export function still(node: ReactNode): ReactNode {
  if (Array.isArray(node)) return node.map(still);
  if (!isValidElement<Props>(node)) return node;
  const { type, props, key } = node;
  if (typeof type === "function") return still(Reflect.apply(type, undefined, [props]));
  const { children, ...rest } = props;
  const kept = Object.fromEntries(Object.entries(rest).filter(([, value]) => typeof value !== "function"));
  // As further arguments, children that are a fixed list need no keys.
  const inside = Array.isArray(children) ? children.map(still) : children === undefined ? [] : [still(children)];
  return createElement(type, { ...kept, key }, ...inside);
}
