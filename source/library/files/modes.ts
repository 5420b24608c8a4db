type Environment = Readonly<Record<string, string | undefined>>;

/** What new files and folders may be for whom, before the umask takes from it. */
interface Modes {
	readonly file: number;
	readonly folder: number;
}

/** Only the user reads what he keeps. */
const own: Modes = {file: 0o600, folder: 0o700};
/** The umask says who else may read and write. */
const shared: Modes = {file: 0o666, folder: 0o777};

/**
 * The modes of what is made in a library: private, unless the user shares it with others (`KHABAR_SHARED=1`). All else that khabar
 * writes is always private.
 */
export const libraryModes = ({KHABAR_SHARED}: Environment = process.env): Modes =>
	KHABAR_SHARED && KHABAR_SHARED !== '0' ? shared : own;
