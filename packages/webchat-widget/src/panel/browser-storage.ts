/** The browser's storage; undefined where reading it is forbidden. */
export function browserStorage(): Storage | undefined {
	try {
		return window.localStorage;
	} catch {
		return undefined;
	}
}
