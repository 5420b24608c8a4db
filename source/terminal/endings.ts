/** Signals that end the program, and the exit codes that shells give for them. */
export const endings = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const;
