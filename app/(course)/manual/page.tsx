import type { Metadata } from "next";
import { catalog } from "@/app/_course/catalog";
import { ManualView } from "@/app/_course/manual-view";

export const metadata: Metadata = { title: "Manual" };

export default async function ManualPage() {
  return <ManualView catalog={await catalog()} />;
}
