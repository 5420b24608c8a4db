/** The keys that the user has given to actions: from the mode to the keys, and from these to the name of the action. */
export type OwnKeys = Readonly<Record<string, Readonly<Record<string, string>>>>;
