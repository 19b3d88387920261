import type { MDXContent } from "mdx/types";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { catalog, lessonBySlug } from "@/app/_course/catalog";
import { lessonElements } from "@/app/_course/elements";
import { LessonView } from "@/app/_course/lesson-view";

type LessonPageProps = PageProps<"/manual/[lesson]">;

export const dynamicParams = false;

export async function generateStaticParams() {
  const { lessons } = await catalog();
  return lessons.map(({ slug }) => ({ lesson: slug }));
}

export async function generateMetadata({ params }: LessonPageProps): Promise<Metadata> {
  const lesson = await lessonBySlug((await params).lesson);
  return lesson ? { title: `${lesson.number} ${lesson.title}`, description: lesson.summary } : {};
}

export default async function LessonPage({ params }: LessonPageProps) {
  const { lesson: slug } = await params;
  const lesson = await lessonBySlug(slug);
  if (!lesson) notFound();
  const { default: Text }: { default: MDXContent } = await import(`@/content/lessons/${slug}/lesson.mdx`);
  return (
    <LessonView catalog={await catalog()} lesson={lesson}>
      <Text components={lessonElements(lesson)} />
    </LessonView>
  );
}
