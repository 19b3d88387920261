import { exampleOf, isWritten, questionOf } from "../field-value";
import type { Worksheet, WorksheetField } from "../worksheet";
import { proseOfWorksheet, proseProblems } from "./texts";

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
    ...worksheet.fields.flatMap((field) => fieldProblems(field).map((problem) => `${file}: ${field.id}: ${problem}`)),
    ...proseProblems(file, proseOfWorksheet(worksheet)),
  ];
}

function fieldProblems(field: WorksheetField): string[] {
  const example = exampleOf(field);
  const question = questionOf(field, example);
  return [
    ...twiceIn(field).map((id) => `two of its parts have the id ${id}`),
    ...(isWritten(field, example) ? [] : ["no example"]),
    ...(question === null ? [] : [`its own example is asked: ${question}`]),
    ...(field.kind === "table" && field.example.some((row) => row.length !== field.columns.length)
      ? ["its example has a row that is not as wide as the table"]
      : []),
    ...(field.kind === "choices" && field.example.some((id) => !field.options.some((option) => option.id === id))
      ? ["its example chooses what is no option"]
      : []),
  ];
}

function twiceIn(field: WorksheetField): string[] {
  const parts = field.kind === "table" ? field.columns : "options" in field ? field.options : [];
  const ids = parts.map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}
