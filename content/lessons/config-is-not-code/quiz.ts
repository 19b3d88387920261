import type { WrittenItem } from "@/app/_quiz/item";
import { after, before } from "./questions/before-after";
import { check } from "./questions/check";
import { practice } from "./questions/practice";
import { refuse } from "./questions/refuse";

export const items: WrittenItem[] = [...practice, ...check, ...before, ...after, ...refuse];
