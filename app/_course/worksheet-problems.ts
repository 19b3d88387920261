import type { Worksheet } from "./worksheet";

/** A worksheet's own example has to satisfy its questions: otherwise the questions ask for something else. */
export function worksheetProblems(id: string, worksheet: Worksheet | null): string[] {
  const file = `content/worksheets/${id}.ts`;
  if (!worksheet) return [`${file}: cannot be read; a lesson places it`];
  const ids = worksheet.fields.map((field) => field.id);
  return [
    ...(worksheet.id === id ? [] : [`${file}: id: is ${worksheet.id}`]),
    ...ids
      .filter((each, index) => ids.indexOf(each) !== index)
      .map((each) => `${file}: ${each}: two fields have this id`),
    ...worksheet.fields.flatMap((field) => {
      if (!field.example.trim()) return [`${file}: ${field.id}: no example`];
      const question = field.ask(field.example);
      return question === null ? [] : [`${file}: ${field.id}: its own example is asked: ${question}`];
    }),
  ];
}
