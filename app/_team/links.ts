/** Where a team's pages are. The team is named only for somebody who supervises several. */
export function teamLinks(teamId: string, hasSeveral: boolean) {
  const query = (parameters: Record<string, string>) => {
    const all = new URLSearchParams({ ...(hasSeveral && { team: teamId }), ...parameters }).toString();
    return all ? `?${all}` : "";
  };
  return {
    everybody: `/team${query({})}`,
    attention: `/team${query({ show: "attention" })}`,
    invitations: `/team/invitations${query({})}`,
    questions: `/team/questions${query({})}`,
    words: `/team/words${query({})}`,
    person: (id: string) => `/team/${encodeURIComponent(id)}${query({})}`,
    dossier: (id: string) => `/team/${encodeURIComponent(id)}/dossier${query({})}`,
  };
}

export type TeamLinks = ReturnType<typeof teamLinks>;

/** The first value of a search parameter, as Next gives it. */
export const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);
