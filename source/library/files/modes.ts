type Environment = Readonly<Record<string, string | undefined>>;

/** The modes of new files and folders, before the umask is applied. */
interface Modes {
	readonly file: number;
	readonly folder: number;
}

/** Only the user reads what he keeps. */
const own: Modes = {file: 0o600, folder: 0o700};
/** The umask says who else may read and write. */
const shared: Modes = {file: 0o666, folder: 0o777};

/** Whether the user says that others use his library too (`KHABAR_SHARED=1`). */
export const isShared = ({KHABAR_SHARED}: Environment = process.env): boolean =>
	KHABAR_SHARED !== undefined && !['', '0'].includes(KHABAR_SHARED);

/**
 * The modes of what is made in a library: private, unless the user shares it with others. All else that khabar writes is always
 * private.
 */
export const libraryModes = (environment: Environment = process.env): Modes => (isShared(environment) ? shared : own);
