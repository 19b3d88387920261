import type { MDXComponents } from "mdx/types";

// Lessons bring their own elements (app/_course/elements.tsx); Next asks for this file all the same.
export function useMDXComponents(components: MDXComponents): MDXComponents {
  return components;
}
