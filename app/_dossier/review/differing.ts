import { type Contents, type Place, placeKey } from "./revisions";

type Sheets<At> = Readonly<Record<string, Readonly<Record<string, At>>>>;

/** What two revisions hold of the placed fields in which they differ: all that has to be read to compare them. */
export function differing(before: Contents, after: Contents, placed: ReadonlySet<string>) {
  const differs = (place: Place) => placed.has(placeKey(place)) && at(before, place) !== at(after, place);
  return { before: where(before, differs), after: where(after, differs) };
}

export const at = <At>(sheets: Sheets<At>, { worksheet, field }: Place): At | undefined => sheets[worksheet]?.[field];

export const placesOf = (sheets: Sheets<unknown>): Place[] =>
  Object.entries(sheets).flatMap(([worksheet, fields]) => Object.keys(fields).map((field) => ({ worksheet, field })));

function where(contents: Contents, isKept: (place: Place) => boolean): Contents {
  const worksheets = Object.entries(contents).map(([worksheet, fields]) => {
    const kept = Object.entries(fields).filter(([field]) => isKept({ worksheet, field }));
    return [worksheet, Object.fromEntries(kept)] as const;
  });
  return Object.fromEntries(worksheets);
}
