import type { WrittenItem } from "@/app/_quiz/item";
import { after, before } from "./questions/before-after";
import { check } from "./questions/check";
import { practice } from "./questions/practice";

export const items: WrittenItem[] = [...practice, ...check, ...before, ...after];
