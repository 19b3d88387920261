import type { ReactNode } from "react";
import { Header } from "@/app/_header/header";

export default function CourseLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <Header at="manual" />
      {children}
    </>
  );
}
