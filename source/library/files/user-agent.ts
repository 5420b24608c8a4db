import packageJson from '../../../package.json' with {type: 'json'};

/** The name and version that servers are told. */
export const userAgent = `khabar/${packageJson.version}`;
