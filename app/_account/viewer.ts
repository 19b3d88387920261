// Who is looking; every query asks for one. session.ts makes these (and viewer-of.ts where there is no session).
export declare const viewer: unique symbol;
type Brand<Name extends string> = { readonly [viewer]: { readonly [K in Name]: true } };

type LearnerFields = {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly timeZone: string;
  readonly sessionId: string;
  /** Signed in recently enough to change how to sign in. */
  readonly isFresh: boolean;
};

/** Somebody signed in, seeing what is their own. */
export type Learner = LearnerFields & Brand<"learner">;

/** A lead, or a senior, of one team: sees what the privacy contract lists, a senior only of the engineers supervised. */
export type Supervisor = Learner & {
  readonly teamId: string;
  readonly teamName: string;
  readonly role: "lead" | "senior";
} & Brand<"supervisor">;

export type Lead = Supervisor & { readonly role: "lead" } & Brand<"lead">;
